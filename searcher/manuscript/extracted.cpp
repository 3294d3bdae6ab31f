// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/extracted.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/text/normal.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::manuscript {
namespace {

using Json = nlohmann::json;

/// A line of the stream.
struct Line {
    std::string kind, text, note;
    std::size_t paragraph = 0;
    unsigned page = 0;
    std::vector<std::size_t> marks;  ///< bytes of the text, rising
};

std::optional<std::string> text_of(const Json& object, const char* name) {
    const auto member = object.find(name);
    if (member == object.end()) return std::string();
    if (!member->is_string()) return {};
    std::string text = text::stored_form(member->get_ref<const std::string&>());
    return text;
}

std::optional<std::size_t> number_of(const Json& object, const char* name) {
    constexpr std::size_t most = 1'000'000'000;
    const auto member = object.find(name);
    if (member == object.end()) return 0;
    if (!member->is_number_unsigned() || member->get<std::size_t>() > most) return {};
    return member->get<std::size_t>();
}

bool read_marks(const Json& object, Line& line) {
    const auto marks = object.find("marks");
    if (marks == object.end()) return true;
    if (!marks->is_array()) return false;
    const std::size_t length = text::count_code_points(line.text);
    std::size_t last = 0, byte = 0;
    for (const Json& mark : *marks) {
        if (!mark.is_object()) return false;
        const auto at = number_of(mark, "at");
        if (!at || *at < last || *at > length) return false;
        byte += text::byte_offset(std::string_view(line.text).substr(byte), *at - last);
        last = *at;
        line.marks.push_back(byte);
    }
    return true;
}

std::optional<Line> read_line(std::string_view printed) {
    const Json object = Json::parse(printed, nullptr, false);
    if (!object.is_object()) return {};
    auto kind = text_of(object, "kind"), text = text_of(object, "text"),
         note = text_of(object, "note");
    const auto paragraph = number_of(object, "paragraph"), page = number_of(object, "page");
    if (!kind || !text || !note || !paragraph || !page || kind->empty()) return {};
    Line line;
    line.kind = *std::move(kind);
    line.text = *std::move(text);
    line.note = *std::move(note);
    line.paragraph = *paragraph;
    line.page = static_cast<unsigned>(*page);
    if (!read_marks(object, line)) return {};
    return line;
}

class Builder {
  public:
    explicit Builder(std::string name) { manuscript_.name = std::move(name); }

    void add(const Line& line) {
        const std::size_t source = manuscript_.source.size();
        manuscript_.source += line.text + '\n';
        manuscript_.places.push_back({line.page, line.paragraph, line.note});
        if (line.kind == "footnote") {
            notes_.push_back({++bodies_, source, line.text});
            return;
        }
        const std::size_t begin = manuscript_.text.size();
        std::size_t last = 0;
        for (const std::size_t mark : line.marks) {
            put(std::string_view(line.text).substr(last, mark - last), source + last);
            manuscript_.text += fmt::format("[^{}]", ++marks_);
            last = mark;
        }
        put(std::string_view(line.text).substr(last), source + last);
        if (line.kind == "quote") manuscript_.block_quotes.push_back({begin, size()});
        manuscript_.text += "\n\n";
    }

    Manuscript finish() {
        for (const Note& note : notes_) {
            manuscript_.text += fmt::format("[^{}]: ", note.number);
            put(note.text, note.source);
            manuscript_.text += "\n\n";
        }
        return std::move(manuscript_);
    }

  private:
    struct Note {
        std::size_t number = 0, source = 0;
        std::string text;
    };

    std::size_t size() const { return manuscript_.text.size(); }

    void put(std::string_view piece, std::size_t source) {
        manuscript_.anchors.push_back({size(), source});
        manuscript_.text += piece;
    }

    Manuscript manuscript_;
    std::vector<Note> notes_;
    std::size_t marks_ = 0, bodies_ = 0;
};

}  // namespace

Result<Manuscript> from_extraction(std::string name, std::string_view stream) {
    Builder builder(std::move(name));
    std::size_t number = 0;
    while (!stream.empty()) {
        ++number;
        const std::size_t end = std::min(stream.find('\n'), stream.size());
        const auto line = read_line(stream.substr(0, end));
        if (!line) {
            return fail(Kind::defect, fmt::format("line {} of chancery-index --extract", number),
                        "is no paragraph or note", "use programs of one version");
        }
        builder.add(*line);
        stream.remove_prefix(std::min(end + 1, stream.size()));
    }
    return builder.finish();
}

}  // namespace chancery::manuscript
