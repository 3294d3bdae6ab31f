// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/readers/docx/package.hpp"
#include "indexer/readers/readers.hpp"
#include "indexer/readers/zip.hpp"
#include "tests/catch.hpp"
#include "tests/support/docx.hpp"
#include "tests/support/docx_builder.hpp"

using namespace chancery;
using tests::Docx;
using tests::run;
using tests::Zip;
using tests::zipped;

namespace {

std::string why(const std::string& bytes) {
    const auto file = readers::read(bytes);
    return file ? std::string("read") : file.error().why;
}

/// A document with one part replaced; an empty one is left out.
std::string with(const std::string& name, const std::string& bytes) {
    auto parts = Docx().p("", run("text")).parts();
    parts[name] = bytes;
    if (bytes.empty()) parts.erase(name);
    return zipped(parts);
}

bool all(std::string_view) {
    return true;
}

}  // namespace

TEST_CASE("docx package: the main part may have any name", "[docx]") {
    auto parts = Docx().p("", run("text")).parts();
    parts["word/other.xml"] = parts["word/document.xml"];
    parts.erase("word/document.xml");
    parts["_rels/.rels"] =
        "<R xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"a\" Type=\"x/officeDocument\" Target=\"/word/./x/../other.xml\"/></R>";
    CHECK(why(zipped(parts)) == "read");
    CHECK(why(with("_rels/.rels", "")) == "read");
    CHECK(why(with("[Content_Types].xml", "")) == "read");
}

TEST_CASE("docx package: each refusal says why", "[docx]") {
    CHECK(why(with("word/document.xml", "")) ==
          "the archive has no document: word/document.xml is missing");
    CHECK(why(with("_rels/.rels",
                   "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                   "Target=\"file:///etc/hostname\" TargetMode=\"External\"/></R>")) ==
          "its document is said to lie outside the file");
    CHECK(why(with("_rels/.rels",
                   "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                   "Target=\"../../document.xml\"/></R>")) ==
          "its document is said to lie outside the file");
    CHECK(why(with("word/document.xml", "<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>")) ==
          "word/document.xml, line 1: it has a DOCTYPE, which files of this format never have");
    CHECK(why(with("word/document.xml", "<x/>")) == "no paragraph in it");
    CHECK(why("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" +
              std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)) ==
          "a password locks the document");
    const std::string whole = Docx().p("", run("text")).bytes();
    CHECK(why(whole.substr(0, whole.size() / 2)) ==
          "the zip archive has no directory that can be read");
}

TEST_CASE("docx package: a zip archive that is no document is no format of ours", "[docx]") {
    CHECK(why(Zip().add("a.txt", "text").bytes()).starts_with(readers::format_not_read));
    CHECK(why(Zip().add("[Content_Types].xml", "<Types/>").add("xl/workbook.xml", "<w/>").bytes())
              .starts_with(readers::format_not_read));
}

TEST_CASE("docx package: a damaged part is told, the document read", "[docx]") {
    auto parts = Docx().part("styles", "").p("", run("text")).parts();
    parts["word/styles.xml"] = "<w:styles";
    const auto file = tests::parsed_docx(zipped(parts));
    CHECK(file.damaged);
    REQUIRE(file.warnings.size() == 1);
    CHECK(file.warnings[0].starts_with("word/styles.xml breaks off"));
    const auto cut = tests::parsed_docx(
        with("word/document.xml",
             "<w:document "
             "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
             "<w:p><w:r><w:t>Whole.</w:t></w:r></w:p><w:p><w:r><w:t>cut"));
    CHECK(cut.damaged);
    CHECK(cut.works.at(0).blocks.at(0).text == "Whole.");
}

TEST_CASE("zip: members that are no plain files, packed or locked otherwise, are not tried",
          "[zip]") {
    struct PackageRow {
        Zip::Lie lie;
        const char* fault;
    };
    const auto row = GENERATE(values<PackageRow>({
        {{.mode = 0120777}, "it is no regular file"},
        {{.flags = 1}, "it is encrypted"},
        {{.method = 99}, "it is packed in a way that documents do not use"},
        {{.method = 12}, "it is packed in a way that documents do not use"},
    }));
    const auto members = readers::unpack(Zip().add("a", "bytes", row.lie).bytes(), all);
    REQUIRE(members.has_value());
    CHECK(members->at("a").fault == row.fault);
    CHECK(members->at("a").bytes.empty());
}

TEST_CASE("zip: a wrong checksum is a fault of its member", "[zip]") {
    const auto members = readers::unpack(
        Zip().add("a", "bytes", {.wrong_sum = true}).add("b", "sound").bytes(), all);
    REQUIRE(members.has_value());
    CHECK_FALSE(members->at("a").fault.empty());
    CHECK(members->at("b").bytes == "sound");
}

TEST_CASE("zip: limits stop what is too much, and only what is asked for counts", "[zip]") {
    const std::string bytes =
        Zip().add("Word/A", std::string(1000, 'x')).add("b", std::string(1000, 'y')).bytes();
    const auto with_limits = [&](readers::ZipLimits limits, auto wanted) {
        const auto members = readers::unpack(bytes, wanted, limits);
        return members ? std::string("read") : members.error().why;
    };
    const auto one = [](std::string_view name) { return name == "word/a"; };
    CHECK(with_limits({.members = 2}, all) == "read");
    CHECK(with_limits({.members = 1}, all) == "the zip archive has more than 1 members");
    CHECK(with_limits({.member_bytes = 999}, all) ==
          "the zip archive has more than 0 MiB in one member when unpacked");
    CHECK(with_limits({.unpacked_bytes = 1999}, all) ==
          "the zip archive has more than 0 MiB when unpacked");
    CHECK(with_limits({.unpacked_bytes = 1999}, one) == "read");
    CHECK(with_limits({.ratio = 1, .ratio_counts_from = 100}, all) == "read");
}

TEST_CASE("zip: a name that is wanted may stand once", "[zip]") {
    const auto members = readers::unpack(Zip().add("a", "1").add("A", "2").bytes(), all);
    REQUIRE_FALSE(members.has_value());
    CHECK(members.error().why == "the zip archive holds a twice");
}
