/**
 * Rules in Chinese words: what their names stand for, and what their conditions say. Everything is
 * derived from the parsed rule, the labels of the facts and two lists of phrases.
 */
package org.guiju.words;
