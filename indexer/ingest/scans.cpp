// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/scans.hpp"

#include <fmt/format.h>

#include "indexer/ingest/ocr_languages.hpp"
#include "indexer/readers/readers.hpp"

namespace chancery::ingest {
namespace {

// So sure of the first page, no other script would be surer.
constexpr unsigned certain = 85;

/// Something has to be done first; then it is read.
Reading not_yet(unsigned pages, const std::string& why) {
    Reading reading;
    reading.scanned_pages = pages;
    reading.reason = fmt::format("has {} {} of images and no text; {}, then {}", pages,
                                 pages == 1 ? "page" : "pages", why, readers::advises_ocr);
    return reading;
}

class ScanReader {
  public:
    ScanReader(const Scan& scan, Recogniser& recogniser, ReaderPool& readers)
        : scan_(scan), recogniser_(recogniser), readers_(readers) {}

    /// Reads all pages, with tables that are given or found out.
    Result<Reading> read() {
        const unsigned most = recogniser_.limits().pages;
        if (!recogniser_.missing().empty()) {
            return not_yet(scan_.pages, "OCR: " + recogniser_.missing());
        }
        if (scan_.pages > most) {
            return not_yet(scan_.pages, fmt::format("--ocr-max-pages allows {}: raise it", most));
        }
        if (scan_.languages.empty()) return read_unknown();
        const auto tables = ocr_tables(scan_.languages, recogniser_.languages());
        if (tables) return read_with(*tables);
        const Error& error = tables.error();
        return not_yet(scan_.pages, error.what + ": " + error.why + "; " + error.remedy);
    }

  private:
    /// Takes the tables that are surest of the first page.
    Result<Reading> read_unknown() {
        const auto all = ocr_tables_to_try(recogniser_.languages());
        if (all.empty()) {
            return not_yet(scan_.pages,
                           "OCR: tesseract has no data of an official language: "
                           "install the Debian package tesseract-ocr-eng");
        }
        if (all.size() == 1) return read_with(all.front());
        std::string best = all.front();
        unsigned surest = 0;
        for (const std::string& tables : all) {
            auto recognised = recogniser_.recognise(scan_.bytes, 1, 1, tables);
            if (!recognised) return pass_on(std::move(recognised));
            if (!recognised->fault.empty()) return broken(1, recognised->fault);
            const auto page = understand(recognised->message);
            if (!page) return page;
            if (page->confidence > surest) best = tables, surest = page->confidence;
            if (surest >= certain) break;
        }
        return read_with(best);
    }

    Result<Reading> read_with(const std::string& tables) {
        auto recognised = recogniser_.recognise(scan_.bytes, 1, scan_.pages, tables);
        if (!recognised) return pass_on(std::move(recognised));
        if (recognised->pages == 0) return broken(1, recognised->fault);
        auto reading = understand(recognised->message);
        if (!reading || recognised->fault.empty()) return reading;
        if (reading->outcome != Reading::Outcome::failed) {
            reading->outcome = Reading::Outcome::partly;
            reading->reason = broken(recognised->pages + 1, recognised->fault).reason;
        }
        return reading;
    }

    Result<Reading> understand(const std::string& message) {
        ReadRequest request = scan_.request;
        request.options.recognised = true;
        return readers_.read(message, request);
    }

    static Reading broken(unsigned page, const std::string& fault) {
        Reading reading;
        reading.reason = fmt::format("OCR broke off on page {}: {}", page, fault);
        return reading;
    }

    const Scan& scan_;
    Recogniser& recogniser_;
    ReaderPool& readers_;
};

}  // namespace

Result<Reading> read_scan(const Scan& scan, Recogniser& recogniser, ReaderPool& readers) {
    return ScanReader(scan, recogniser, readers).read();
}

}  // namespace chancery::ingest
