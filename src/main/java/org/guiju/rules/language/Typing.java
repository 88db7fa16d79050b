package org.guiju.rules.language;

/** Tells the type of an expression. */
interface Typing {
  ValueType of(Expression expression) throws MistakeException;
}
