/** Takes published figures of years before in, and takes them back. */
@NullMarked
package vn.kontum.report.administration.history;

import org.jspecify.annotations.NullMarked;
