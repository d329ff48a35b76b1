/** PDF files of published workbooks, made by LibreOffice where it is installed. */
@NullMarked
package vn.kontum.report.application.pdf;

import org.jspecify.annotations.NullMarked;
