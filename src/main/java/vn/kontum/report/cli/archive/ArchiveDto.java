package vn.kontum.report.cli.archive;

import java.time.Instant;
import vn.kontum.report.administration.archive.YearArchive;

/**
 * A package of a year, as programs read it; a contract.
 *
 * @param state {@code WRITTEN}, {@code REMOVED} or {@code RESTORED}
 */
record ArchiveDto(int year, String state, String file, String sha256, long size, Instant writtenAt, String writtenBy) {
    static ArchiveDto of(YearArchive archive) {
        return new ArchiveDto(
                archive.year(),
                archive.state().name(),
                archive.file(),
                archive.sha256(),
                archive.size(),
                archive.writtenAt(),
                archive.writtenBy());
    }
}
