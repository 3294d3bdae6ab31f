// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a document says does not depend on the sandbox: encodings and character maps that libraries
// load while they read are at hand inside. Files of the corpora are compared where they are there.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/ingest/reader_pool.hpp"
#include "tests/catch.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/pdf_builder.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;

/// How a reading process understands the bytes.
Reading inside(ReaderPool& pool, const std::string& bytes, const std::string& name) {
    auto reading = pool.read(bytes, {name, {}});
    REQUIRE(reading);
    return *std::move(reading);
}

/// Both as they go over the channel, which holds every value.
bool same(ReaderPool& pool, const std::string& bytes, const std::string& name) {
    return encode(inside(pool, bytes, name)) == encode(read_document(bytes, {name, {}}));
}

std::unique_ptr<ReaderPool> pool() {
    auto started = ReaderPool::start({});
    REQUIRE(started);
    return *std::move(started);
}

std::string text_of(const Reading& reading) {
    std::string text;
    for (const auto& edition : reading.editions) {
        for (const auto& passage : edition.passages) text += passage.text + '\n';
    }
    return text;
}

std::string hexadecimal(const std::string& bytes) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string out;
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

}  // namespace

TEST_CASE("same inside: Chinese of PDF fonts that are not in the file", "[sandbox][pdf]") {
    if (!fs::exists("/usr/share/poppler/cMap")) return;  // without poppler-data nobody reads them
    const auto readers = pool();
    struct SameInsideRow {
        const char* map;
        const char* order;
        std::string bytes;
    };
    const SameInsideRow rows[] = {
        {"UniGB-UCS2-H", "GB1", "\x7F\x51\x7E\xDC\x5B\x89\x51\x68"},
        {"GBK-EUC-H", "GB1", "\xCD\xF8\xC2\xE7\xB0\xB2\xC8\xAB"},
        {"UniJIS-UCS2-H", "Japan1", "\x5B\x89\x51\x68\x4F\x1A\x8B\x70"},
    };
    for (const SameInsideRow& row : rows) {
        CAPTURE(row.map);
        std::string text;
        for (int i = 0; i < 20; ++i) text += row.bytes;
        const std::string bytes =
            tests::make_pdf_of_named_font(row.map, row.order, hexadecimal(text));
        const Reading reading = inside(*readers, bytes, "a.pdf");
        CAPTURE(reading.reason);
        CHECK(text_of(reading).find("安全") != std::string::npos);
        CHECK(encode(reading) == encode(read_document(bytes, {"a.pdf", {}})));
    }
}

TEST_CASE("same inside: encodings of XML", "[sandbox][akn]") {
    const auto readers = pool();
    const struct {
        const char* encoding;
        const char* bytes;
        const char* word;
    } rows[] = {{"windows-1251", "\xEC\xE8\xF0", "мир"},
                {"GB18030", "\xCD\xF8\xC2\xE7", "网络"},
                {"ISO-8859-6", "\xD3\xE4\xC7\xE5", "سلام"}};
    for (const auto& row : rows) {
        CAPTURE(row.encoding);
        const std::string bytes = std::string("<?xml version='1.0' encoding='") + row.encoding +
                                  "'?><akomaNtoso><statement><mainBody><p>" + row.bytes +
                                  "</p></mainBody></statement></akomaNtoso>";
        CHECK(text_of(inside(*readers, bytes, "a.xml")).find(row.word) != std::string::npos);
        CHECK(same(*readers, bytes, "a.xml"));
    }
}

TEST_CASE("same inside: the files of the corpora", "[sandbox][.corpus]") {
    const fs::path folder = tests::shared_folder().parent_path() / "corpora" / "un-documents";
    if (!fs::exists(folder)) return;
    const auto readers = pool();
    std::vector<std::string> different;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const std::string kind = entry.path().extension().string();
        if (kind != ".pdf" && kind != ".docx" && kind != ".xml") continue;
        if (!same(*readers, tests::get(entry.path()), name)) different.push_back(name);
    }
    CHECK(different == std::vector<std::string>{});
}

}  // namespace chancery::ingest
