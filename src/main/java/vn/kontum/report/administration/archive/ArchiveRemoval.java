package vn.kontum.report.administration.archive;

/**
 * Files that would go, or went.
 *
 * @param files how many go
 * @param bytes of all of them
 * @param kept how many stay, for something can still ask for them
 */
public record ArchiveRemoval(YearArchive archive, int files, long bytes, int kept) {}
