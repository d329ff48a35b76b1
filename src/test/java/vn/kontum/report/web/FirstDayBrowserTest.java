package vn.kontum.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.web.Chromium.Window;

/** The first day on an empty machine, from the set-up page to a report, by clicks alone. */
class FirstDayBrowserTest {
    @TempDir
    Path root;

    private Chromium chromium;
    private ConsoleServer server;

    @BeforeEach
    void open() throws Exception {
        chromium = Chromium.shared();
        server = ConsoleServer.start(root, Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        if (server != null) {
            chromium.closeWindows();
            server.close();
        }
    }

    @Test
    void fromAnEmptyMachineToAReport() throws Exception {
        Page inspected = chromium.open(Window.desktop().underInspection());
        inspected.navigate(server.url("/setup"));
        assertThat(Chromium.faults(inspected)).isEmpty();
        chromium.complaints().clear();
        Page page = chromium.open(Window.desktop());
        setUpAndSignIn(page);
        collectTwoUnits(page);
        waiveADoubt(page);
        makeTheReport(page);

        page.navigate(server.url("/audit"));
        assertThat(page.locator("tbody")).containsText("Nguyễn Thị Lan (lan)");
        assertThat(server.autowired(AuditRepository.class).faults()).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void setUpAndSignIn(Page page) {
        page.navigate(server.url("/"));
        assertThat(page.locator("h1")).hasText("Thiết lập lần đầu");
        page.fill("[name=token]", server.setUpCode());
        page.fill("[name=fullName]", "Nguyễn Thị Lan");
        page.fill("[name=name]", "lan");
        page.fill("[name=password]", "bốn từ ghép lại");
        page.fill("[name=again]", "bốn từ ghép lại");
        page.click("main button");
        page.fill("[name=username]", "lan");
        page.fill("[name=password]", "bốn từ ghép lại");
        page.click("main button");
        assertThat(page.locator(".big").first()).hasText("0/21 đã nhận, 21 thiếu");
    }

    private void collectTwoUnits(Page page) throws Exception {
        Catalogue catalogue = server.autowired(Catalogue.class);
        server.drop(FilledForm.of(catalogue, "608", "2021-Q1"), "608", "2021-Q1");
        server.drop(FilledForm.of(catalogue, "610", "2021-Q1"), "610", "2021-Q1");
        page.reload();
        assertThat(page.locator(".lead")).containsText("2 tệp trong hộp nhận");

        page.click(".lead a.button");
        assertThat(page.locator("main")).containsText("KTXH_610_2021Q1.xlsx");
        page.click("form[action='/collect'] button");

        assertThat(page.locator("h1")).hasText("Lần xử lý 1: Thu nhận báo cáo");
        assertThat(page.locator(".head .mark")).hasText("Xong");
        assertThat(page.locator("tbody").last()).containsText("KTXH_610_2021Q1.xlsx");
        page.click("#nav a[href='/']");
        assertThat(page.locator(".big").first()).hasText("2/21 đã nhận, 19 thiếu");
    }

    /** The two districts report the same figures, which is doubtful. */
    private void waiveADoubt(Page page) {
        page.click(".matrix tbody tr:has-text('Đăk Glei') td.chosen a");
        page.locator("a:has-text('Chấp nhận…')").first().click();
        page.fill("#act-reason", "đã gọi điện hỏi");
        page.click("form button.main");

        assertThat(page.locator(".notice")).containsText("Đã chấp nhận có lý do quy tắc");
        assertThat(page.locator("caption:has-text('Cảnh báo được chấp nhận có lý do')"))
                .isVisible();
    }

    private void makeTheReport(Page page) {
        page.navigate(server.url("/rerun?period=2021-Q1"));
        assertThat(page.locator("#plan")).containsText("2 báo cáo đơn vị khác với bản gần nhất");
        page.fill("#rerun-reason", "bản đầu tiên");
        page.click("form[method=post][action='/rerun'] button");

        assertThat(page.locator(".facts")).containsText("Bản số 1");
        page.click(".facts a:has-text('Bản số 1')");
        assertThat(page.locator("h1")).containsText("Bản số 1");
    }
}
