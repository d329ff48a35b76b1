/** Acts on several units of a quarter at once. */
@NullMarked
package vn.kontum.report.administration.bulk;

import org.jspecify.annotations.NullMarked;
