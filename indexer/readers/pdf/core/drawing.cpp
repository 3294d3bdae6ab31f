// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/core/drawing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CharTypes.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <Object.h>
#include <OutputDev.h>
#include <Page.h>
#include <goo/GooString.h>

#include "indexer/readers/pdf/core/operators.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/direction.hpp"

namespace chancery::readers::pdf {
namespace {

using text::lower;

constexpr double farthest = 1e6;  // in points; nothing that is seen lies further off

Face face_of(const GfxFont& font) {
    Face face;
    if (font.getName()) face.name = *font.getName();
    if (face.name.size() > 7 && face.name[6] == '+') face.name.erase(0, 7);
    const std::string name = lower(face.name);
    const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
    face.bold = font.isBold() || has("bold") || has("black") || has("heavy") ||
                font.getWeight() >= GfxFont::W700;
    face.italic = font.isItalic() || has("italic") || has("oblique");
    face.barcode = has("barcode") || has("code39") || has("3 of 9") || has("3of9") ||
                   has("code128") || has("c39");
    return face;
}

}  // namespace

class Drawing::Collector : public OutputDev {
  public:
    explicit Collector(File& file) : file_(file) {}

    void begin(Page& page) {
        page_ = &page;
        open_.clear();
    }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool needNonText() override { return false; }

    void beginMarkedContent(const char* name, Dict* properties) override {
        Mark mark = open_.empty() ? Mark{} : open_.back();
        if (name && std::strcmp(name, "Artifact") == 0) mark.artifact = true;
        if (properties) {
            const Object id = properties->lookup("MCID");
            if (id.isInt()) mark.content = id.getInt();
        }
        open_.push_back(mark);
    }
    void endMarkedContent(GfxState*) override {
        if (!open_.empty()) open_.pop_back();
    }

    void beginString(GfxState* state, const GooString*) override {
        const auto& font = state->getFont();
        face_ = face_index(font.get());
        double m11, m12, m21, m22;
        state->getFontTransMat(&m11, &m12, &m21, &m22);
        turned_ = std::fabs(m12) > 0.3 * std::fabs(m11) || m11 < 0;
        size_ = static_cast<float>(state->getTransformedFontSize());
        if (font && font->getType() == fontType3) {
            size_ *= static_cast<float>(std::fabs(font->getFontMatrix()[3]) * 1000);
        }
    }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                  CharCode code, int bytes, const Unicode* letters, int count) override {
        if (count <= 0 || !letters) return;
        double spacing = state->getCharSpace();
        if (bytes == 1 && code == ' ') spacing += state->getWordSpace();
        double at_x, at_y, width, height;
        state->transform(x, y, &at_x, &at_y);
        state->transformDelta(dx - spacing * state->getHorizScaling(), dy, &width, &height);
        const auto is_sane = [](double place) { return std::fabs(place) < farthest; };
        if (!is_sane(at_x) || !is_sane(at_y) || !is_sane(width) || !is_sane(size_)) return;
        const double share = width / count;
        const Mark mark = open_.empty() ? Mark{} : open_.back();
        // A ligature from right to left has its first letter at the right.
        const bool left = count > 1 && text::is_right_to_left(static_cast<char32_t>(letters[0]));
        for (int i = 0; i < count; ++i) {
            const char32_t letter = letters[i];
            const int place = left ? count - 1 - i : i;
            if (letter > 0x10FFFF || (letter >= 0xD800 && letter < 0xE000)) continue;
            page_->glyphs.push_back({letter, static_cast<float>(at_x + share * place),
                                     static_cast<float>(at_x + share * (place + 1)),
                                     static_cast<float>(at_y), size_, mark.content, face_,
                                     mark.artifact, turned_});
        }
    }

    void stroke(GfxState* state) override { add_rules(state); }
    void fill(GfxState* state) override { add_rules(state); }
    void eoFill(GfxState* state) override { add_rules(state); }

  private:
    struct Mark {
        int content = -1;
        bool artifact = false;
    };

    std::uint16_t face_index(const GfxFont* font) {
        const Ref id = font ? *font->getID() : Ref::INVALID();
        const auto [row, added] =
            faces_.insert({{id.num, id.gen}, static_cast<std::uint16_t>(file_.faces.size())});
        if (added) file_.faces.push_back(font ? face_of(*font) : Face{});
        return row->second;
    }

    // A rule is a path that is flat and wider than two letters, stroked or filled.
    void add_rules(GfxState* state) {
        const GfxPath* path = state->getPath();
        if (!path || page_->rules.size() > 2000) return;
        for (int i = 0; i < path->getNumSubpaths(); ++i) {
            const GfxSubpath* part = path->getSubpath(i);
            if (part->getNumPoints() < 2 || part->getNumPoints() > 6) continue;
            double x0 = 1e9, x1 = -1e9, y0 = 1e9, y1 = -1e9;
            for (int p = 0; p < part->getNumPoints(); ++p) {
                double x, y;
                state->transform(part->getX(p), part->getY(p), &x, &y);
                x0 = std::min(x0, x), x1 = std::max(x1, x);
                y0 = std::min(y0, y), y1 = std::max(y1, y);
            }
            if (x1 - x0 < 20 || y1 - y0 > 3) continue;
            page_->rules.push_back({static_cast<float>(x0), static_cast<float>(x1),
                                    static_cast<float>((y0 + y1) / 2)});
        }
    }

    File& file_;
    Page* page_ = nullptr;
    std::vector<Mark> open_;
    std::map<std::pair<int, int>, std::uint16_t> faces_;
    std::uint16_t face_ = 0;
    float size_ = 0;
    bool turned_ = false;
};

Drawing::Drawing(File& file) : collector_(std::make_unique<Collector>(file)) {}
Drawing::~Drawing() = default;

void Drawing::read(::Page& source, Page& page) {
    collector_->begin(page);
    std::string room;
    Object operators = operators_of(source, room);
    const std::unique_ptr<Gfx> machine(source.createGfx(collector_.get(), 72, 72, 0, false, true,
                                                        -1, -1, -1, -1, false, nullptr, nullptr));
    if (operators.isNull()) return;
    machine->saveState();
    machine->display(&operators);
    machine->restoreState();
}

}  // namespace chancery::readers::pdf
