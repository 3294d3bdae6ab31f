// SPDX-License-Identifier: GPL-2.0-or-later
#include <sstream>

#include <nlohmann/json.hpp>

#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"
#include "searcher/output/json.hpp"
#include "tests/catch.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace output = chancery::output;
namespace text = chancery::text;
using chancery::results::Results;
using Json = nlohmann::ordered_json;
using namespace output::samples;

namespace {

std::string json_written(output::Writer writer, const Results& results) {
    std::ostringstream out;
    writer(results, {}, out);
    return out.str();
}

Json parsed(const Results& results) {
    return Json::parse(json_written(output::write_json, results));
}

}  // namespace

TEST_CASE("json: a hit has the contract's fields in the contract's order", "[json]") {
    CHECK(json_written(output::write_jsonl, results_of({full_hit()})) ==
          R"~({"rank":1,"score":12.25,"key":"A/RES/76/19@en#6.a","symbol":"A/RES/76/19",)~"
          R"~("pinpoint":"6.a","reference":"A/RES/76/19, para. 6 (a)","language":"en",)~"
          R"~("title":"Developments in the field of information and telecommunications in the )~"
          R"~(context of international security","date":"2021-12-06","type":"resolution",)~"
          R"~("body":"General Assembly","role":"operative","heading":["Part II","Cooperation"],)~"
          R"~("context":"Invites all Member States to continue to inform the Secretary-General )~"
          R"~(of their views on the following questions:","text":"Efforts taken at the national )~"
          R"~(level to strengthen information security and to promote international cooperation )~"
          R"~(in this field;","marks":[[50,61],[62,70]],"footnotes":[{"number":"3","text":)~"
          R"~("See A/65/201 and A/68/98.","marks":[[4,12]]}],)~"
          R"~("url":"https://undocs.org/en/A/RES/76/19","reprints":{"count":7,)~"
          R"~("first":"A/RES/70/237@en#pp9","last":"A/RES/78/16@en#4"}})~"
          "\n");
}

TEST_CASE("json: the object has query, total, hits and notes", "[json]") {
    auto results = results_of({full_hit()});
    results.total = {12300, false};
    results.notes = {"searched in English"};
    const auto object = parsed(results);
    CHECK(object["query"] == Json{{"text", "information security"},
                                  {"parsed", "(and (word information) (word security))"}});
    CHECK(object["total"] == Json{{"value", 12300}, {"relation", "estimate"}});
    CHECK(object["hits"].size() == 1);
    CHECK(object["notes"] == Json::array({"searched in English"}));
}

TEST_CASE("json: what is absent is left out, never null", "[json]") {
    const auto empty = parsed(Results{});
    CHECK(empty.dump() ==
          R"({"query":{"text":""},"total":{"value":0,"relation":"exact"},"hits":[]})");
    chancery::results::Hit bare;
    bare.key = "A/1@en#1";
    const auto hit = parsed(results_of({bare}))["hits"][0];
    for (auto name : {"score", "title", "date", "type", "body", "heading", "context", "marks",
                      "footnotes", "page", "vote", "url", "reprints", "digest", "pinpoint"}) {
        CAPTURE(name);
        CHECK_FALSE(hit.contains(name));
    }
    CHECK(hit.contains("text"));
}

TEST_CASE("json: a digest and a page are told", "[json]") {
    auto hit = full_hit();
    hit.masthead.digest = "in our own words";
    hit.passage.page = 12;
    const auto object = parsed(results_of({hit}))["hits"][0];
    CHECK(object["digest"] == "in our own words");
    CHECK(object["page"] == 12);
}

TEST_CASE("json: a vote is told with its States", "[json]") {
    auto hit = full_hit();
    hit.passage.vote = {true, 2, 1, 0, {"Arcadia", "Oz"}, {"Laputa"}, {}, "A/76/L.1"};
    const auto vote = parsed(results_of({hit}))["hits"][0]["vote"];
    CHECK(vote.dump() == R"~({"item":"A/76/L.1","in_favour":2,"against":1,"abstaining":0,)~"
                         R"~("states_in_favour":["Arcadia","Oz"],"states_against":["Laputa"],)~"
                         R"~("states_abstaining":[]})~");
}

TEST_CASE("json: output is UTF-8 and one line a hit whatever documents hold", "[json]") {
    const auto lines = json_written(output::write_jsonl, results_of({hostile_hit(), arabic_hit()}));
    CHECK(text::is_utf8(lines));
    CHECK(text::split(lines, '\n').size() == 3);
    CHECK(text::is_utf8(json_written(output::write_json, results_of({hostile_hit()}))));
    const auto hit = parsed(results_of({hostile_hit()}))["hits"][0];
    CHECK_THAT(hit["text"].get<std::string>(), Catch::Contains("\x1b]0;owned"));
}

TEST_CASE("json: scores have four decimals at most", "[json]") {
    auto hit = full_hit();
    hit.score = 1.0 / 3;
    CHECK(parsed(results_of({hit}))["hits"][0]["score"].dump() == "0.3333");
}
