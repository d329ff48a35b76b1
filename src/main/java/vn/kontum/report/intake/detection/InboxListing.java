package vn.kontum.report.intake.detection;

import java.util.List;
import java.util.Set;

/**
 * One look at the inbox.
 *
 * @param files in the order of folders and names
 * @param unreadable folders of units that could not be listed; what lies in them is not known
 */
public record InboxListing(List<InboxFile> files, Set<String> unreadable) {
    public InboxListing {
        files = List.copyOf(files);
        unreadable = Set.copyOf(unreadable);
    }

    /** Those that are files, not links, folders or anything else. */
    public List<InboxFile> regularFiles() {
        return files.stream().filter(file -> file.kind() == InboxFile.Kind.FILE).toList();
    }
}
