/** What programs read, page by page: rows as they are kept, in the order of their numbers, each page with one statement. */
@NullMarked
package vn.kontum.report.query.listing;

import org.jspecify.annotations.NullMarked;
