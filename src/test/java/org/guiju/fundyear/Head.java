package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.List;
import org.guiju.facts.Kind;

/** The header of a paper: what all kinds have, and what the kind adds. */
final class Head {
  private final FundPart fund;
  private final int year;
  private final Kind kind;
  private final Area area;
  private final LocalDate issued;
  private String number;
  private String title;
  private List<String> issuers;
  private List<String> upstream;
  private boolean ofDepartment;

  Head(FundPart fund, int year, Kind kind, Area area, LocalDate issued) {
    this.fund = fund;
    this.year = year;
    this.kind = kind;
    this.area = area;
    this.issued = issued;
  }

  Head numbered(String docNo) {
    number = docNo;
    return this;
  }

  Head titled(String text) {
    title = text;
    return this;
  }

  Head by(String... names) {
    issuers = List.of(names);
    return this;
  }

  Head restingOn(List<String> numbers) {
    upstream = numbers;
    return this;
  }

  /** A paper on all the money of a department, not on one fund. */
  Head ofDepartment() {
    ofDepartment = true;
    return this;
  }

  Kind kind() {
    return kind;
  }

  Area area() {
    return area;
  }

  LocalDate issued() {
    return issued;
  }

  /** Writes kind and header, and leaves the header open for fields that only this paper has. */
  PaperText begin() {
    PaperText text = new PaperText().text("kind", kind.code()).object("header");
    text.number("fiscalYear", year).text("docNo", number).text("title", title);
    text.texts("issuers", issuers).texts("upstreamDocNos", upstream);
    text.day("issueDate", issued).text("region", area.place());
    return ofDepartment ? text : fund(text);
  }

  private PaperText fund(PaperText text) {
    text.text("fundName", fund.fundName()).text("fundPart", fund.partName());
    return kind == Kind.MANAGEMENT_MEASURE ? text : tags(text.yes("central", true), year);
  }

  /** Direct money from 2020 to 2024, supervised money after. */
  private PaperText tags(PaperText text, int ofYear) {
    text.number("classYear", ofYear).text("projectCode", fund.projectCode(ofYear));
    if (isDirect(ofYear)) {
      return text.text("regime", "DIRECT").text("directTag", "01").text("directTagName", "中央直达资金");
    }
    return isTracked(ofYear) ? text.text("regime", "TRACKED").yes("trackTag", true) : text;
  }

  static boolean isDirect(int year) {
    return year >= 2020 && year <= 2024;
  }

  static boolean isTracked(int year) {
    return year >= 2025;
  }

  GeneratedPaper finished(PaperText text) {
    return new GeneratedPaper(
        kind, area.code(), year, issued, org.guiju.archive.Content.of(text.finished()));
  }
}
