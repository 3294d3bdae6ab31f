// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/reader_worker.hpp"

#include <array>
#include <charconv>
#include <filesystem>
#include <new>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

#include "indexer/document/recognised.hpp"
#include "indexer/readers/mismatch.hpp"
#include "indexer/structure/structure.hpp"
#include "indexer/system/memory_file.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_request_bytes = std::size_t{64} << 10;
constexpr std::size_t max_told_warnings = 200;

constexpr auto needed_paths = std::to_array<const char*>({
    // Names of characters and CJK encodings of PDFs whose fonts do not tell them.
    "/usr/share/poppler",
    // Fonts that a PDF names and does not bring along: poppler asks fontconfig for their widths.
    "/etc/fonts",
    "/usr/share/fontconfig",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/var/cache/fontconfig",
    // Encodings of XML files, loaded by iconv(3) when one is met.
    "/usr/lib/gconv",
    "/usr/lib64/gconv",
    "/etc/ld.so.cache",
    // Dates in a file's properties.
    "/etc/localtime",
    "/usr/share/zoneinfo",
});

void tell(Reading& reading, const std::vector<std::string>& warnings) {
    for (const std::string& warning : warnings) {
        if (reading.warnings.size() == max_told_warnings) {
            reading.warnings.emplace_back("and more");
            return;
        }
        if (reading.warnings.size() > max_told_warnings) return;
        reading.warnings.push_back(told(warning));
    }
}

/// A number that the reader told in the metadata of its first work; 0: none.
unsigned told_number(const document::ParsedFile& parsed, std::string_view name) {
    unsigned number = 0;
    for (const document::ParsedWork& work : parsed.works) {
        for (const auto& [pair_name, value] : work.metadata) {
            if (pair_name == name) {
                std::from_chars(value.data(), value.data() + value.size(), number);
            }
        }
    }
    return number;
}

/// Reads what the message holds.
Reading answer_to(const system::Message& message, const WorkerRules& rules) {
    const auto request = decode_request(message.bytes);
    const auto view = system::MemoryView::of(message.enclosed);
    if (!request || !message.enclosed.is_open()) {
        return failed("the document did not reach its reader");
    }
    if (!view) ::_exit(memory_exit_code);  // there is no room left to see it in
    try {
        return rules.read(view->bytes(), *request);
    } catch (const std::bad_alloc&) {
        ::_exit(memory_exit_code);
    }
}

}  // namespace

std::optional<Reading> refuse_scan(const document::ParsedFile& parsed, std::string_view advice) {
    const unsigned pages = told_number(parsed, document::scanned_pages_name);
    if (pages == 0) return {};
    Reading reading = failed(fmt::format("has {} {} of images and no text; {}", pages,
                                         pages == 1 ? "page" : "pages", advice));
    reading.scanned_pages = pages;
    return reading;
}

Reading read_document(std::string_view bytes, const ReadRequest& request) {
    const bool recognised = request.options.recognised;
    const readers::Format* format = recognised ? nullptr : readers::find_format(bytes);
    if (!recognised && !bytes.empty() && format == nullptr) {
        if (const auto mismatch = readers::find_mismatch(request.name, bytes)) {
            return failed(*mismatch);
        }
        Reading reading;
        reading.outcome = Reading::Outcome::no_format;
        reading.reason = readers::format_not_read;
        return reading;
    }
    const auto parsed = readers::read(bytes, request.options);
    if (!parsed) return failed(told(parsed.error().why));
    if (auto scan = refuse_scan(*parsed, readers::advises_ocr)) return *std::move(scan);
    structure::Structured structured = structure::to_editions(*parsed, request.name);
    Reading reading;
    reading.confidence = told_number(*parsed, document::confidence_name);
    tell(reading, parsed->warnings);
    tell(reading, structured.warnings);
    if (structured.editions.empty()) {
        reading.reason = "no paragraph in it";
        return reading;
    }
    reading.outcome = parsed->damaged ? Reading::Outcome::partly : Reading::Outcome::read;
    if (parsed->damaged) reading.reason = told(parsed->warnings.back());
    reading.editions = std::move(structured.editions);
    for (document::Edition& edition : reading.editions) {
        edition.masthead.format =
            recognised ? document::recognised_format : format->extension.substr(1);
    }
    return reading;
}

void prepare_reading() {
    readers::prepare();
    // A paragraph in two scripts goes the way of all: tables are read and ICU opens its rules.
    document::ParsedFile file;
    document::Block block;
    block.number = "1.";
    block.text = "Recalls resolution 1 (I), A/RES/1/1; 回顧";
    file.works.emplace_back().blocks.push_back(block);
    structure::to_editions(file, "English/a.xml");
}

std::vector<std::string> files_that_readers_need() {
    std::vector<std::string> paths(needed_paths.begin(), needed_paths.end());
    // Debian keeps libraries in a folder of the machine's kind: /usr/lib/x86_64-linux-gnu.
    std::error_code error;
    for (const auto& entry : fs::directory_iterator("/usr/lib", error)) {
        const fs::path encodings = entry.path() / "gconv";
        if (fs::is_directory(encodings, error)) paths.push_back(encodings.string());
    }
    return paths;
}

void serve(const system::Channel& channel, const WorkerRules& rules) {
    const auto confined = system::enter_sandbox(rules.sandbox);
    if (!channel.send(confined ? std::string() : to_sentence(confined.error())) || !confined)
        return;
    for (;;) {
        const system::Message message =
            channel.receive(max_request_bytes, {}, system::Enclosures::take);
        if (message.state != system::Message::State::whole) return;
        try {
            std::string answer = encode(answer_to(message, rules));
            if (answer.size() > rules.max_answer_bytes) {
                answer = encode(failed("its text is larger than what is taken from one file"));
            }
            if (!channel.send(answer)) return;
        } catch (const std::bad_alloc&) {
            ::_exit(memory_exit_code);
        }
    }
}

}  // namespace chancery::ingest
