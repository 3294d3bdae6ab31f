// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/stories.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace chancery::readers::pdf {
namespace {

constexpr unsigned near_pages = 2;  // that a tree may step back

/// Where the first line of a paragraph stands, and how wide all of it is.
struct Spot {
    unsigned page = 0;  // 0: it has no ink
    float y = 0, x0 = 0, x1 = 0;
};

Spot spot_of(const Paragraph& paragraph) {
    Spot spot;
    for (const Letter& letter : paragraph.letters) {
        if (is_blank(letter.code)) continue;
        if (spot.page == 0) spot = {letter.page, letter.y, letter.x0, letter.x1};
        if (letter.page != spot.page) break;
        spot.x0 = std::min(spot.x0, letter.x0);
        spot.x1 = std::max(spot.x1, letter.x1);
    }
    return spot;
}

/// The indexes of paragraphs, in a new order.
using Order = std::vector<std::size_t>;

class Returner {
  public:
    explicit Returner(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {
        for (const Paragraph& paragraph : paragraphs) spots_.push_back(spot_of(paragraph));
    }

    /// Empty: all stays as it is.
    Order order() {
        sort_out();
        if (late_.empty() || late_letters_ > kept_letters_) return {};
        std::multimap<std::size_t, std::size_t> before;  // place among those kept, paragraph
        for (const std::size_t paragraph : late_) before.emplace(place_of(paragraph), paragraph);
        Order order;
        auto next = before.begin();
        for (std::size_t place = 0; place <= kept_.size(); ++place) {
            for (; next != before.end() && next->first == place; ++next)
                order.push_back(next->second);
            if (place < kept_.size()) order.push_back(kept_[place]);
        }
        return order;
    }

  private:
    /// Notes stay with the paragraph before them.
    void sort_out() {
        unsigned furthest = 0;
        bool late = false;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            const unsigned page = spots_[i].page;
            if (!paragraphs_[i].is_note && page != 0) late = page + near_pages < furthest;
            (late ? late_letters_ : kept_letters_) += paragraphs_[i].letters.size();
            if (late) {
                late_.push_back(i);
                continue;
            }
            furthest = std::max(furthest, page);
            if (page != 0) places_[page].push_back(kept_.size());
            kept_.push_back(i);
        }
    }

    std::size_t place_of(std::size_t paragraph) const {
        // What has no ink, and notes, stand where the paragraph before them does.
        while (paragraph > 0 && (paragraphs_[paragraph].is_note || spots_[paragraph].page == 0))
            --paragraph;
        const Spot& spot = spots_[paragraph];
        const auto page = places_.lower_bound(spot.page);
        if (page == places_.end()) return kept_.size();
        if (page->first != spot.page) return page->second.front();
        std::size_t above = page->second.front();
        for (const std::size_t place : page->second) {
            const Spot& other = spots_[kept_[place]];
            if (other.x0 >= spot.x1 || other.x1 <= spot.x0) continue;
            if (other.y > spot.y) return place;
            above = place + 1;
        }
        return above;
    }

    const std::vector<Paragraph>& paragraphs_;
    std::vector<Spot> spots_;
    Order kept_, late_;
    std::size_t kept_letters_ = 0, late_letters_ = 0;
    std::map<unsigned, Order> places_;  // of those kept, by page
};

}  // namespace

void return_to_pages(std::vector<Paragraph>& paragraphs) {
    const Order order = Returner(paragraphs).order();
    if (order.empty()) return;
    std::vector<Paragraph> sorted;
    sorted.reserve(paragraphs.size());
    for (const std::size_t paragraph : order) sorted.push_back(std::move(paragraphs[paragraph]));
    paragraphs = std::move(sorted);
}

}  // namespace chancery::readers::pdf
