// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/manuscript/manuscript.hpp"

#include <algorithm>

#include "searcher/manuscript/html.hpp"

namespace chancery::manuscript {
namespace {

/// True for a line of a Markdown block quote: "> ..." after at most three blanks.
bool is_quoted_line(std::string_view line) {
    const std::size_t mark = line.find_first_not_of(' ');
    return mark != std::string_view::npos && mark <= 3 && line[mark] == '>';
}

std::vector<Span> quoted_lines(std::string_view text) {
    std::vector<Span> spans;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (is_quoted_line(text.substr(at, end - at))) {
            if (open) {
                spans.back().end = end;
            } else {
                spans.push_back({at, end});
            }
            open = true;
        } else {
            open = false;
        }
        at = end + 1;
    }
    return spans;
}

}  // namespace

std::size_t Manuscript::in_source(std::size_t in_text) const {
    const auto next = std::ranges::upper_bound(anchors, in_text, {}, &Anchor::in_text);
    if (next == anchors.begin()) return std::min(in_text, source.size());
    const Anchor& anchor = *(next - 1);
    return std::min(anchor.in_source + (in_text - anchor.in_text), source.size());
}

Manuscript to_manuscript(std::string name, std::string source) {
    if (is_html(source)) return without_tags(std::move(name), std::move(source));
    Manuscript manuscript;
    manuscript.name = std::move(name);
    manuscript.text = source;
    manuscript.source = std::move(source);
    manuscript.block_quotes = quoted_lines(manuscript.text);
    return manuscript;
}

}  // namespace chancery::manuscript
