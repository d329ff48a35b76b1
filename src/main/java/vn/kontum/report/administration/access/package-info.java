/** Programs that may read, and the tokens by which they are known. */
@NullMarked
package vn.kontum.report.administration.access;

import org.jspecify.annotations.NullMarked;
