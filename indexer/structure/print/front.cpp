// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/front.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "indexer/structure/dates.hpp"
#include "indexer/structure/document_type.hpp"
#include "indexer/structure/file_name.hpp"
#include "indexer/structure/labels.hpp"
#include "indexer/structure/print/front_blocks.hpp"
#include "indexer/structure/print/front_lines.hpp"
#include "indexer/structure/print/front_titles.hpp"
#include "indexer/structure/print/masthead_lines.hpp"
#include "indexer/structure/print/misread.hpp"
#include "indexer/structure/print/printed_symbol.hpp"
#include "indexer/text/normal.hpp"
#include "indexer/text/table.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::structure {
namespace {

using document::Block;

constexpr std::size_t max_front_blocks = 90;
constexpr std::size_t max_bare_date_letters = 20;  // "14 September 2031"
constexpr std::size_t look_ahead = 4;              // lines between two of a masthead's own

/// Of lines that begin with a symbol, what OCR misread of it is mended: no title begins so.
std::string with_symbols_at_heads_mended(std::string_view text) {
    std::string result;
    for (const auto line : text::split(text, '\n')) {
        const std::string mended = with_symbols_mended(line);
        const auto first = text::cut(mended, mended.find_first_of(" \t"));
        if (line.data() != text.data()) result += '\n';
        result += symbols_of_line(first).empty() ? line : mended;
    }
    return result;
}

/// What the front has so far, and where it ends.
class FrontReader {
  public:
    FrontReader(document::ParsedWork& work, std::string_view path,
                std::vector<std::string>& warnings)
        : work_(work), path_(path), warnings_(warnings) {}

    void run() {
        if (is_recognised(work_.metadata)) mend_symbols();
        find_end();
        give_back_offices();
        // Short lines at the head of any text look like titles: what no masthead confirms stays.
        if (!found_masthead()) end_ = 0;
        settle_titles();
        settle_symbol();
        settle_dates();
        for (auto& [block, text] : as_read_) work_.blocks[block].text = std::move(text);
        take_out();
    }

  private:
    bool found_masthead() const {
        return !symbols_.empty() || !organs_.empty() || !session_.empty() || !published_.empty() ||
               !meeting_.empty() || !resolution_title_.empty() || agenda_open_ || adopted_;
    }

    void note(std::string_view name, std::string value) {
        if (!value.empty()) work_.metadata.emplace_back(name, std::move(value));
    }

    /// Lines that are symbols but for misread letters are read as such, until run() puts them back.
    void mend_symbols() {
        const std::size_t last = std::min(work_.blocks.size(), max_front_blocks);
        for (std::size_t i = 0; i < last; ++i) {
            std::string& text = work_.blocks[i].text;
            std::string mended = with_symbols_at_heads_mended(text);
            if (mended != text) {
                as_read_.emplace_back(i, std::exchange(text, std::move(mended)));
            }
        }
    }

    /// A cover repeats itself and bears a notice of its own: all before the contents belongs to it.
    std::size_t end_of_cover() const {
        const std::size_t last = std::min(work_.blocks.size(), max_front_blocks);
        bool cover = false;
        for (std::size_t i = 0; i < last; ++i) {
            for (const auto line : lines_of(work_.blocks[i])) {
                const LineKind kind = line_kind(line);
                cover = cover || kind == LineKind::records;
                if (kind == LineKind::contents) return cover ? i : 0;
            }
        }
        return 0;
    }

    void find_end() {
        const std::size_t cover = end_of_cover();
        const std::size_t last = std::min(work_.blocks.size(), max_front_blocks);
        for (end_ = 0; end_ < last; ++end_) {
            const Block& block = work_.blocks[end_];
            if (end_ >= cover && ends_front(block)) return;
            const std::vector<std::string_view> lines = lines_of(block);
            const bool several = lines.size() > 1;
            bool whole = false;
            if (several && !is_row(block) && line_kind(block.text) != LineKind::other) whole = true;
            if (whole) {
                take_line(block, block.text);
                for (const auto line : lines) take_line(block, line);
                continue;
            }
            if (is_row(block) || (several && has_masthead_words(lines))) {
                for (const auto line : lines) take_line(block, line);
            } else {
                take_line(block, block.text);
            }
        }
    }

    /// "Vice-Chairs" above "Ms. Ro (Atlantis)": an office in the type of the names that it heads is
    /// no title of the work.
    void give_back_offices() {
        if (titles_.empty() || end_ >= work_.blocks.size()) return;
        const Block& first = work_.blocks[end_];
        if (!names_person(first.text)) return;
        const FrontTitle largest = *std::ranges::max_element(titles_, {}, &FrontTitle::size);
        while (titles_.back().block + 1 == end_ && titles_.back().size <= first.size &&
               titles_.back().size < largest.size) {
            end_ = titles_.back().block;
            titles_.pop_back();
        }
    }

    /// True for a block that text begins with.
    bool ends_front(const Block& block) const {
        if (is_row(block)) return rows_end(block);
        const LineKind kind = line_kind(block.text);
        if (kind == LineKind::contents || kind == LineKind::summary) return true;
        if (is_formula(block) || is_numbered_text(block)) return true;
        if (kind != LineKind::other) return false;
        if (numbered_title(block.text) || is_series_here(block.text)) return false;
        if (!text::trim(block.number).empty()) return true;
        const std::string stored = text::stored_form(block.text);
        if (is_first_heading(block, stored)) return true;
        if (looks_like_title(block)) return false;
        const LabelPrefix label = split_label(block.text);
        if (label.bytes > 0 && !label.label.tentative) return true;
        if (text::count_code_points(stored) > max_plain_letters) return true;
        if (stored.ends_with('.') || stored.ends_with(',')) return true;
        // A plain line below a title is text; above it, it is a place or a name on the cover.
        if (published_.empty() && !run_together(block.text).first.empty()) return false;
        return !titles_.empty() && !names_type(block) && !agenda_follows();
    }

    /// Series stand at the head; elsewhere letters head parts and sections.
    bool is_series_here(std::string_view line) const {
        return symbols_.empty() && organs_.empty() && titles_.empty() && !number_block_ &&
               is_series(line);
    }

    /// "Report of the Secretary-General" in the text's own type, below titles of typed pages.
    bool names_type(const Block& block) const {
        return !titles_.empty() && is_in_capitals(titles_.back().text) &&
               text::count_code_points(block.text) <= max_plain_letters &&
               !type_of_titles({{text::stored_form(block.text)}}).empty();
    }

    /// "Geneva, 3-7 May" between a body's name and the agenda item.
    bool agenda_follows() const {
        const std::size_t last = std::min(work_.blocks.size(), end_ + 1 + look_ahead);
        for (std::size_t i = end_ + 1; i < last && !agenda_open_; ++i) {
            const Block& block = work_.blocks[i];
            const LineKind kind = line_kind(block.text);
            if (kind == LineKind::agenda) return true;
            if (text::count_code_points(block.text) > max_plain_letters ||
                kind == LineKind::contents || kind == LineKind::summary)
                return false;
        }
        return false;
    }

    /// A row belongs to the masthead while something in it does, or nothing else has been seen.
    bool rows_end(const Block& block) const {
        const auto lines = lines_of(block);
        const bool known = has_masthead_words(lines) || std::ranges::all_of(lines, [](auto line) {
                               return text::count_code_points(line) <= max_plain_letters * 2;
                           });
        // Items of the agenda may have rows of their own.
        const bool titled = std::ranges::any_of(
            titles_, [&](const FrontTitle& title) { return !agenda_open_ || !title.in_row; });
        return !known || titled;
    }

    bool is_formula(const Block& block) const {
        const std::string stored = text::stored_form(block.text);
        // Some lack their comma: then italics below a title tell them from the organ's name.
        const bool italic = block.emphasis > 0 && block.emphasis + 2 >= block.text.size();
        const bool below_title = !block.bold && (number_block_ || (italic && !titles_.empty()));
        return (below_title || stored.ends_with(',') || stored.ends_with("，") ||
                stored.ends_with("،")) &&
               is_line(stored, LineKind::formula);
    }

    void take_line(const Block& block, std::string_view line) {
        LineKind kind = line_kind(line);
        // "Letter dated 3 May": dates of issue are never bold.
        const bool words = text::count_code_points(line) > max_bare_date_letters;
        if (kind == LineKind::date && block.bold && words) kind = LineKind::other;
        agenda_open_ = agenda_open_ || kind == LineKind::agenda;
        switch (kind) {
            case LineKind::symbol:
                for (auto& symbol : symbols_of_line(line)) symbols_.push_back(std::move(symbol));
                return;
            case LineKind::distribution:
            case LineKind::original:
            case LineKind::date:
                if (published_.empty()) published_ = read_date(line);
                return;
            case LineKind::organ:
                organs_.push_back(text::stored_form(line));
                return;
            case LineKind::session:
                if (session_.empty()) session_ = session_of_words(line);
                // "Report on the tenth session" is a title as well.
                if (looks_like_title(block) && !is_row(block) &&
                    !type_of_titles({{text::stored_form(line)}}).empty())
                    take_title(block, line);
                return take_meeting(line);
            case LineKind::agenda:
                items_ += count_items(line);
                return note("agenda", text::stored_form(line));
            case LineKind::adopted:
                adopted_ = true;
                note("adopted_words", date_words(line));
                return take_meeting(line);
            case LineKind::source:
                return take_source(line);
            case LineKind::meeting:
                return take_meeting(line);
            case LineKind::records:
                if (session_.empty()) session_ = session_of_words(line);
                return;
            case LineKind::other:
                return is_series_here(line) ? void() : take_title(block, line);
            default:
                return;
        }
    }

    /// Symbol and date of "A/50/610 24 November 1995 ENGLISH": lines of a masthead that stand in
    /// one. Empty for others.
    static std::pair<std::string, std::string> run_together(std::string_view line) {
        if (text::count_code_points(line) > max_plain_letters) return {};
        const std::vector<std::string> symbols = symbols_inside(line);
        std::string date = symbols.empty() ? std::string() : read_date(date_words(line));
        if (date.empty()) return {};
        return {symbols.front(), std::move(date)};
    }

    void take_run_together(std::string_view line) {
        auto [symbol, date] = run_together(line);
        if (symbol.empty() || !published_.empty()) return;
        published_ = std::move(date);
        symbols_.push_back(std::move(symbol));
    }

    void take_meeting(std::string_view line) {
        if (!is_line(line, LineKind::meeting)) return;
        if (meeting_.empty()) meeting_ = text::stored_form(line);
        note("meeting", text::stored_form(line));
    }

    /// "[on the report of the First Committee (A/80/1, para. 7)]", "[without reference ...
    /// (A/80/L.1)]"
    void take_source(std::string_view line) {
        for (const std::string& symbol : symbols_inside(line)) {
            note(symbol.find("/L.") == symbol.npos ? "report" : "draft", symbol);
        }
    }

    void take_title(const Block& block, std::string_view line) {
        if (const auto numbered = numbered_title(line)) {
            note("printed_number", numbered->first + ".");
            resolution_title_ = numbered->second;
            number_block_ = end_;
            return;
        }
        // The rest of a resolution's title, set as a block of its own.
        if (!resolution_title_.empty() || number_block_) {
            if (number_block_ && *number_block_ + 1 == end_ && looks_like_title(block)) {
                resolution_title_ +=
                    (resolution_title_.empty() ? "" : " ") + text::stored_form(line);
                number_block_ = end_;
            }
            return;
        }
        const bool bracketed = line.starts_with('(') && line.ends_with(')');  // "(27 to 30 May)"
        if (bracketed || (!looks_like_title(block) && !names_type(block)))
            return take_run_together(line);
        titles_.push_back(
            {end_, text::stored_form(line), block.size, block.level, agenda_open_, is_row(block)});
    }

    void settle_titles() {
        const bool resolution = !resolution_title_.empty();
        const TitleRoles roles = roles_of(titles_, {agenda_open_, items_, resolution});
        note(agenda_open_ ? "agenda_title" : "body", roles.above);
        settle_type(roles.titles);
        std::string title = resolution ? resolution_title_ : roles.title();
        note("title", title.empty() && titles_.empty() ? meeting_ : std::move(title));
    }

    void settle_type(const std::vector<std::string>& titles) {
        std::string type = adopted_ ? "resolution" : type_of_titles(titles);
        note("type", std::move(type));
    }

    void settle_symbol() {
        const PrintedSymbol found = find_symbol({symbols_, organs_, work_.metadata, path_});
        for (const std::string& warning : found.warnings) warnings_.push_back(warning);
        note("symbol", found.symbol);
        for (const std::string& other : found.others) note("other_symbol", other);
        if (!organs_.empty()) note("body", organs_.front());
        note("session", session_);
    }

    void settle_dates() {
        note("published", published_);
        // Only resolutions are adopted; of all others the date of issue is the date.
        if (!adopted_) note("adopted", published_);
    }

    /// Notes of the titles go to the first block of the text; stars of the cover are dropped.
    void take_out() {
        std::vector<document::RawNote> notes;
        for (std::size_t i = 0; i < end_; ++i) {
            for (document::RawNote& note : work_.blocks[i].notes) {
                const bool star = note.number.empty() || note.number.starts_with('*');
                if (!star) notes.push_back({note.number, note.text, 0});
            }
        }
        work_.blocks.erase(work_.blocks.begin(),
                           work_.blocks.begin() + static_cast<std::ptrdiff_t>(end_));
        if (notes.empty() || work_.blocks.empty()) return;
        Block& first = work_.blocks.front();
        for (auto& link : first.links) {
            if (link.note >= 0) link.note += static_cast<int>(notes.size());
        }
        first.notes.insert(first.notes.begin(), notes.begin(), notes.end());
    }

    document::ParsedWork& work_;
    std::string_view path_;
    std::vector<std::string>& warnings_;
    std::size_t end_ = 0;
    std::vector<std::string> symbols_, organs_;
    std::vector<FrontTitle> titles_;
    std::vector<std::pair<std::size_t, std::string>> as_read_;  // texts of mended blocks
    std::string session_, published_, meeting_, resolution_title_;
    std::optional<std::size_t> number_block_;  // of the resolution's number
    std::size_t items_ = 0;                    // of the agenda, that the masthead names
    bool agenda_open_ = false, adopted_ = false;
};

}  // namespace

bool is_printed(const document::ParsedWork& work) {
    const bool heads = std::ranges::any_of(work.metadata, [](const auto& pair) {
        return pair.first == "page_head" || pair.first == "page_foot" || pair.first == "comment";
    });
    return heads || std::ranges::any_of(work.blocks, [](const Block& block) {
               return block.page > 0 || block.size > 0 || !block.style.empty() ||
                      block.align != document::Align::unknown;
           });
}

void read_front(document::ParsedWork& work, std::string_view path,
                std::vector<std::string>& warnings) {
    FrontReader(work, path, warnings).run();
}

}  // namespace chancery::structure
