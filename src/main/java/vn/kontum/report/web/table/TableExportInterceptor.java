package vn.kontum.report.web.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Gives a table of a page out as a file where its address asks for it; who may see the page may have the file. */
final class TableExportInterceptor implements HandlerInterceptor {
    private static final Map<String, String> KINDS = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String wanted =
                Optional.ofNullable(request.getParameter(TableRequest.EXPORT)).orElse("");
        int dot = wanted.lastIndexOf('.');
        if (page == null || dot < 0 || !KINDS.containsKey(wanted.substring(dot + 1))) {
            return;
        }
        page.getModel().values().stream()
                .filter(value -> value instanceof TableView t && t.id().equals(wanted.substring(0, dot)))
                .map(TableView.class::cast)
                .findFirst()
                .ifPresent(table -> page.setView(file(table, wanted.substring(dot + 1))));
    }

    private static View file(TableView table, String kind) {
        return (model, request, response) -> {
            byte[] content = kind.equals("csv") ? new TableFile(table).csv() : new TableFile(table).workbook();
            response.setContentType(KINDS.get(kind));
            response.setContentLength(content.length);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("KTXH_" + table.id() + "." + kind, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.getOutputStream().write(content);
        };
    }
}
