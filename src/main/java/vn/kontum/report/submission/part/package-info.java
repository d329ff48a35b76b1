/** Forms that several offices of a unit fill in, each in a file of its own, and the one form that is made of them. */
@NullMarked
package vn.kontum.report.submission.part;

import org.jspecify.annotations.NullMarked;
