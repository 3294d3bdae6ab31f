// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>
#include <string>
#include <vector>

#include "bench/quality/collection/json_documents.hpp"
#include "bench/quality/collection/judgements.hpp"
#include "bench/quality/collection/trec_documents.hpp"
#include "tests/catch.hpp"

namespace chancery::quality {
namespace {

TEST_CASE("json documents: members of both kinds of collection", "[collection]") {
    struct DocumentsRow {
        std::string line, id, title, text;
    };
    const auto row = GENERATE(values<DocumentsRow>({
        {R"({"id": "a1", "title": "T", "text": "x y"})", "a1", "T", "x y"},
        {R"({"_id": "b", "title": "", "text": "x", "metadata": {"k": [1]}})", "b", "", "x"},
        {R"({"id": 17, "text": "x"})", "17", "", "x"},
        {R"({"id": "c", "title": "only"})", "c", "only", ""},
        {R"({"id": "d", "title": null, "text": "é\u00e9\n"})", "d", "", "éé\n"},
    }));
    const auto document = parse_json_document(row.line);
    REQUIRE(document);
    CHECK(document->id == row.id);
    CHECK(document->title == row.title);
    CHECK(document->text == row.text);
}

TEST_CASE("json documents: what is no document is told with its reason", "[collection]") {
    struct DocumentsRow {
        std::string line, why;
    };
    const auto row = GENERATE(values<DocumentsRow>({
        {"{", "this is no JSON in UTF-8"},
        {R"({"id": "a", "text": ")"
         "\xff\"}",
         "this is no JSON in UTF-8"},
        {R"({"id": "a", "text": "\ud800"})", "this is no JSON in UTF-8"},
        {"[1]", "this is no JSON object"},
        {R"({"text": "x"})", R"(there is neither "id" nor "_id")"},
        {R"({"id": 1.5, "text": "x"})", "the id is neither a string nor a whole number"},
        {R"({"id": "", "text": "x"})", "the document has no id"},
        {R"({"id": "a b", "text": "x"})",
         R"(the id "a b" holds a blank, which parts the fields of a run)"},
        {R"({"id": "a"})", R"(there is neither "title" nor "text")"},
        {R"({"id": "a", "text": ["x"]})", R"("text" is no string)"},
    }));
    const auto document = parse_json_document(row.line);
    REQUIRE_FALSE(document);
    CHECK(document.error().why == row.why);
    CHECK(document.error().kind == Kind::input);
}

TEST_CASE("json documents: errors name file and line, empty lines are passed over",
          "[collection]") {
    std::istringstream lines("{\"id\": \"a\", \"text\": \"x\"}\n\n \t\r\n{\"id\": 2}\n");
    std::vector<std::string> ids;
    const auto read =
        read_json_documents(lines, "docs.jsonl", [&](const auto& document, const auto& place) {
            ids.push_back(document.id + ":" + std::to_string(place.line));
            return Result<void>();
        });
    REQUIRE_FALSE(read);
    CHECK(ids == std::vector<std::string>{"a:1"});
    CHECK(to_sentence(read.error()).starts_with("docs.jsonl: line 4: "));
}

struct Read {
    std::vector<CollectionDocument> documents;
    std::vector<std::size_t> lines;
    Result<std::size_t> foreign;
};

Read read_trec(std::string_view bytes) {
    Read read;
    read.foreign =
        read_trec_documents(bytes, "f", [&](CollectionDocument document, const Place& place) {
            read.documents.push_back(std::move(document));
            read.lines.push_back(place.line);
            return Result<void>();
        });
    return read;
}

TEST_CASE("trec documents: number, title and text", "[collection]") {
    struct DocumentsRow {
        std::string bytes, id, title, text;
    };
    const auto row = GENERATE(values<DocumentsRow>({
        {"<DOC><DOCNO> AP-1 </DOCNO><TEXT>a b</TEXT></DOC>", "AP-1", "", "a b"},
        {"<doc>\n<docno>x</docno><Title>T</tiTle>rest<text>a</text>more</doc>", "x", "T", "a"},
        {"<DOC><DOCNO>x</DOCNO><DOCID>9</DOCID>all <P>the</P> rest</DOC>", "x", "",
         "all  the  rest"},
        {"<DOC><DOCNO>x</DOCNO><TEXT>a</TEXT><TEXT>b</TEXT></DOC>", "x", "", "a b"},
        {"<DOC><DOCNO>x</DOCNO><TEXT>a<TITLE>T</TITLE>b</TEXT></DOC>", "x", "T", "a b"},
        {"<DOC><DOCNO>x</DOCNO><TEXT>1 < 2 &amp; 3 &lt;b&gt; &#233;&#xe9; &bogus; "
         "&#0;</TEXT></DOC>",
         "x", "", "1 < 2 & 3 <b> éé &bogus; &#0;"},
        {"<DOC><DOCNO>x</DOCNO><!-- <TEXT>no</TEXT> --><TEXT>a</TEXT></DOC>", "x", "", "a"},
        {"junk <DOC><DOCNO>x</DOCNO><TEXT>a <b unclosed</TEXT></DOC>", "x", "", "a"},
        {"<DOC><DOCNO>x</DOCNO></DOC>", "x", "", ""},
    }));
    const auto read = read_trec(row.bytes);
    REQUIRE(read.foreign);
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents[0].id == row.id);
    CHECK(read.documents[0].title == row.title);
    CHECK(read.documents[0].text == row.text);
}

TEST_CASE("trec documents: several in a file, with the lines that they begin on", "[collection]") {
    const auto read = read_trec(
        "<DOC>\n<DOCNO>a</DOCNO>\n</DOC>\n\n<DOC><DOCNO>b</DOCNO><TEXT>caf\xe9</TEXT></DOC>\n");
    REQUIRE(read.foreign);
    CHECK(*read.foreign == 1);
    CHECK(read.lines == std::vector<std::size_t>{1, 5});
    CHECK(read.documents[1].text == "café");
}

TEST_CASE("trec documents: faults name the line of the document", "[collection]") {
    struct DocumentsRow {
        std::string bytes, start;
    };
    const auto row = GENERATE(values<DocumentsRow>({
        {"<DOC><DOCNO>a</DOCNO>", "f: line 1: the <DOC> that begins here has no </DOC>"},
        {"<DOC><DOCNO>a</DOCNO></DOC>\n<DOC>\n<DOC></DOC>", "f: line 2: the <DOC> that"},
        {"\n<DOC><TEXT>x</TEXT></DOC>", "f: line 2: the document has no id"},
        {"<DOC><DOCNO>a b</DOCNO></DOC>", "f: line 1: the id \"a b\" holds a blank"},
        {"<DOC><DOCNO>a</DOCNO><DOCNO>b</DOCNO></DOC>", "f: line 1: the id \"a b\" holds"},
    }));
    const auto read = read_trec(row.bytes);
    REQUIRE_FALSE(read.foreign);
    CHECK(to_sentence(read.foreign.error()).starts_with(row.start));
}

TEST_CASE("judgements: BEIR's table becomes TREC's lines, others stay", "[collection]") {
    CHECK(to_trec_qrels("query-id\tcorpus-id\tscore\n1\td2\t1\r\n2\td3\t0\n") ==
          "1 0 d2 1\n2 0 d3 0\n");
    CHECK(to_trec_qrels("1 0 d2 1\n") == "1 0 d2 1\n");
    CHECK(to_trec_qrels("query-id\tcorpus-id\tscore\nbroken\n") == "broken\n");
}

}  // namespace
}  // namespace chancery::quality
