package vn.kontum.report.intake.storage;

import java.util.Optional;

/** The ids of shared folders that a database belongs to. */
public interface FolderIds {
    /** The id of a shared folder; empty before the first run. */
    Optional<String> folderId(String name);

    /** Ties the database to a shared folder and returns the id that it is tied to: whoever came first decides. */
    String adopt(String name, String id);
}
