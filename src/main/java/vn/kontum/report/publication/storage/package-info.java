/** Published reports on disk and how they are rendered. */
@NullMarked
package vn.kontum.report.publication.storage;

import org.jspecify.annotations.NullMarked;
