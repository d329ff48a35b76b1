/** What each unit contributes to a figure, as tables of the report show it. */
@NullMarked
package vn.kontum.report.publication.contribution;

import org.jspecify.annotations.NullMarked;
