// SPDX-License-Identifier: GPL-2.0-or-later
//
// Qrels, runs and topics as they are read, what is refused and with which line, and a run that is
// written and read back.
#include <limits>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/quality/formats/c_numbers.hpp"
#include "bench/quality/formats/qrels.hpp"
#include "bench/quality/formats/run.hpp"
#include "bench/quality/formats/run_lines.hpp"
#include "bench/quality/formats/topics.hpp"
#include "tests/catch.hpp"

using namespace chancery;
using namespace chancery::quality;

TEST_CASE("qrels: topics and documents in byte order, tabs and CRLF as blanks", "[formats]") {
    const auto qrels = parse_qrels("2\t0\tb\t1\r\n 10 0 x -1\n2 0 a 3 \n", "qrels");
    REQUIRE(qrels.has_value());
    REQUIRE(qrels->topics.size() == 2);
    CHECK(qrels->topics[0].topic == "10");
    CHECK(qrels->topics[0].judgements[0].relevance == -1);
    const auto* topic = qrels->find("2");
    REQUIRE(topic != nullptr);
    CHECK(topic->judgements[0].document == "a");
    CHECK(topic->judgements[0].relevance == 3);
    CHECK(topic->judgements[1].document == "b");
    CHECK(qrels->find("3") == nullptr);
}

TEST_CASE("qrels and runs: a bad line is named", "[formats]") {
    struct ReadersRow {
        std::string_view text, what;
    };
    const auto row = GENERATE(values<ReadersRow>({
        {"1 0 a 1\n1 0 b\n", "q: line 2"},
        {"1 0 a 1 x\n", "q: line 1"},
        {"\n1 0 a 1\n", "q: line 1"},
        {"", "q"},
    }));
    const auto qrels = parse_qrels(std::string(row.text), "q");
    CAPTURE(row.text);
    REQUIRE_FALSE(qrels.has_value());
    CHECK(qrels.error().what == row.what);
    const auto run = parse_run("1 Q0 a 1 1 t\n\n1 Q0 b 2 1\n", "r");
    REQUIRE_FALSE(run.has_value());
    CHECK(run.error().what == "r: line 3");
}

TEST_CASE("runs: by score as a float, ties by descending document, no numbers last", "[formats]") {
    const auto run = parse_run(
        "1 Q0 a 1 16777216 t\n1 Q0 b 2 16777217 t\n1 Q0 c 3 nan t\n1 Q0 d 4 -inf t\n"
        "1 Q0 e 5 +2e7 t\n0 Q0 z 1 abc other\n",
        "run");
    REQUIRE(run.has_value());
    CHECK(run->tag == "other");
    std::string order;
    for (const Retrieved& document : run->find("1")->documents) order += document.document;
    CHECK(order == "ebadc");
    CHECK(run->find("0")->documents[0].score == 0);
}

TEST_CASE("numbers are read as C reads them", "[formats]") {
    CHECK(c_double("12abc") == 12);
    CHECK(c_double("abc") == 0);
    CHECK(c_double("0x10") == 16);
    CHECK(c_double("-0x10") == -16);
    CHECK(c_double(".5") == 0.5);
    CHECK(c_double("+2.5") == 2.5);
    CHECK(c_double("1e999") == std::numeric_limits<double>::infinity());
    CHECK(c_double("-") == 0);
    CHECK(c_long("0.7") == 0);
    CHECK(c_long("-3x") == -3);
    CHECK(c_long("+4") == 4);
    CHECK(c_long("99999999999999999999") == std::numeric_limits<long>::max());
    CHECK(c_long("-99999999999999999999") == std::numeric_limits<long>::min());
}

TEST_CASE("runs: what is written is read back in the same order", "[formats]") {
    const std::vector<Scored> ranking{
        {"z", 1}, {"y", 1}, {"a b", 1}, {"x", 0.1}, {"w", 0.1000000001}};
    std::ostringstream lines;
    write_ranking(lines, "t 1", ranking, "my tag");
    const auto run = parse_run(lines.str(), "written");
    REQUIRE(run.has_value());
    CHECK(run->tag == "my_tag");
    const auto documents = run->find("t_1")->documents;
    REQUIRE(documents.size() == 5);
    for (std::size_t i = 1; i < documents.size(); ++i) {
        CHECK(documents[i - 1].score > documents[i].score);
    }
    CHECK(documents[0].document == "z");
    CHECK(documents[2].document == "a_b");
    CHECK(documents[4].document == "w");
}

TEST_CASE("topics: TSV, TREC and JSON lines are told apart", "[formats]") {
    struct ReadersRow {
        std::string_view text, id, query;
    };
    const auto row = GENERATE(values<ReadersRow>({
        {"\xEF\xBB\xBF"
         "7\tdue  diligence \r\n",
         "7", "due diligence"},
        {"{\"_id\": \"q1\", \"text\": \"cyber norms\"}\n", "q1", "cyber norms"},
        {"{\"id\": 12, \"title\": \"norms\"}\n", "12", "norms"},
        {"\n<top>\n<num> Number: 301\n<title> Organized\nCrime\n<desc> "
         "Description:\nWhat?\n</top>\n",
         "301", "Organized Crime"},
        {"<top><num>5</num><title>ICT</title></top>", "5", "ICT"},
    }));
    const auto topics = parse_topics(row.text, "topics");
    CAPTURE(row.text);
    REQUIRE(topics.has_value());
    CHECK(topics->at(0).id == row.id);
    CHECK(topics->at(0).text == row.query);
}

TEST_CASE("topics: TREC's description and narrative stand apart", "[formats]") {
    const auto topics = parse_topics(
        "<top><num> Number: 1 <title> a <desc> Description: b c <narr> Narrative: d </top>", "t");
    REQUIRE(topics.has_value());
    CHECK(topics->at(0).description == "b c");
    CHECK(topics->at(0).narrative == "d");
}

TEST_CASE("topics: faults are told with the line", "[formats]") {
    struct ReadersRow {
        std::string_view text, what, why;
    };
    const auto row = GENERATE(values<ReadersRow>({
        {"1\ta\n2\n", "t: line 2", "topic 2 has no query"},
        {"1\ta\n1\tb\n", "t: line 2", "topic 1 stands twice"},
        {"a b\tq\n", "t: line 1", "has a topic id with a blank"},
        {"{\"_id\": \"1\"\n", "t: line 1", "is no JSON object"},
        {"{\"text\": \"a\"}\n", "t: line 1", "has no topic id"},
        {"\n\n<top><num>1<title>a</top>\n<top><num>1<title>b</top>", "t: line 4",
         "topic 1 stands twice"},
        {"\n", "t", "holds no topic"},
        {"1\t\xFF\n", "t", "is not UTF-8"},
    }));
    const auto topics = parse_topics(row.text, "t");
    CAPTURE(row.text);
    REQUIRE_FALSE(topics.has_value());
    CHECK(topics.error().what == row.what);
    CHECK(topics.error().why == row.why);
}
