/** The strict streaming reader: every doubtful construct is reported, no value is invented. */
@NullMarked
package vn.kontum.report.xlsx.read;

import org.jspecify.annotations.NullMarked;
