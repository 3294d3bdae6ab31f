// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/index/manifest.hpp"
#include "indexer/system/files.hpp"
#include "tests/catch.hpp"

namespace chancery::index {
namespace {

const std::string format_line = "format\t" + std::string(format_version) + "\n";

const Manifest sample = {.format = std::string(format_version),
                         .analysis = "1;icu 72",
                         .generation = 7,
                         .published = "2026-01-02T03:04:05Z",
                         .facts = {{"en.passages", "102600"}, {"odd\tname", "a\\b\nc\\t"}},
                         .files = {{"en/postlist.glass", 5'000'000'000, std::string(32, 'a')},
                                   {"sources.tsv", 0, std::string(32, 'b')}}};

/// Lines closed as to_text() closes them.
std::string closed(const std::string& lines) {
    return lines + "end\t" + system::digest(lines) + "\n";
}

TEST_CASE("manifest: what is written is read", "[manifest]") {
    CHECK(parse_manifest(to_text(sample)) == sample);
    Manifest empty;
    empty.format = format_version;
    CHECK(parse_manifest(to_text(empty)) == empty);
}

TEST_CASE("manifest: one record a line, closed by a digest", "[manifest]") {
    const auto text = to_text(sample);
    CHECK(text == closed(format_line +
                         "analysis\t1;icu 72\ngeneration\t7\n"
                         "published\t2026-01-02T03:04:05Z\n"
                         "fact\ten.passages\t102600\nfact\todd\\tname\ta\\\\b\\nc\\\\t\n"
                         "file\ten/postlist.glass\t5000000000\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
                         "file\tsources.tsv\t0\tbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n"));
}

TEST_CASE("manifest: every flipped bit and every cut is found", "[manifest]") {
    const auto text = to_text(sample);
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        auto damaged = text;
        damaged[bit / 8] =
            static_cast<char>(static_cast<unsigned char>(text[bit / 8]) ^ 1U << bit % 8);
        const auto read = parse_manifest(damaged);
        if (read || read.error().kind != Kind::index) FAIL("bit " << bit << " was not noticed");
    }
    for (std::size_t size = 0; size < text.size(); ++size) {
        if (parse_manifest(text.substr(0, size))) FAIL("a cut at " << size << " was not noticed");
    }
    CHECK_FALSE(parse_manifest(text + "\n"));
}

TEST_CASE("manifest: of another format only the format is read", "[manifest]") {
    const auto read = parse_manifest(closed("format\t999\nshelf\ten\tfr\n"));
    REQUIRE(read);
    CHECK(read->format == "999");
    CHECK(read->files.empty());
}

TEST_CASE("manifest: a sound digest does not excuse nonsense", "[manifest]") {
    const std::string head = format_line + "analysis\tx\ngeneration\t1\npublished\ty\n";
    const std::string digest = "\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n";
    REQUIRE(parse_manifest(closed(head)));
    REQUIRE(parse_manifest(closed(head + "file\ta..b/c\t1" + digest)));
    const auto lines = GENERATE_COPY(
        std::string(), std::string("\n"), head + "\n", head + "unknown\tx\n", head + format_line,
        head.substr(0, head.size() - 1), format_line + "generation\t-1\n",
        format_line + "generation\t18446744073709551616\n", head + "fact\ta\tb\nfact\ta\tb\n",
        head + "fact\tb\t1\nfact\ta\t1\n", head + "fact\tx\\y\t1\n",
        head + "file\t../secret\t1" + digest, head + "file\t/etc/passwd\t1" + digest,
        head + "file\ten/../../x\t1" + digest, head + "file\t\t1" + digest,
        head + "file\ta\t01" + digest, head + "file\ta\t" + digest, head + "file\ta\n");
    CAPTURE(lines);
    CHECK_FALSE(parse_manifest(closed(lines)));
}

}  // namespace
}  // namespace chancery::index
