package vn.kontum.report.publication.model;

/** A numbered note; its number is the mark that lines carry. */
public record Note(int number, String text) {}
