// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/core.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <Catalog.h>
#include <Error.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Object.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <StructElement.h>
#include <StructTreeRoot.h>
#include <UTF.h>
#include <XRef.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

#include "indexer/readers/pdf/inflate.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/direction.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers::pdf {
namespace {

using text::lower;

constexpr std::size_t max_tree_nodes = 4'000'000;
constexpr int max_tree_depth = 200;
constexpr int max_pages = 60'000;                             // pages are numbered in 16 bits
constexpr std::size_t max_operators = std::size_t{64} << 20;  // unpacked at once, in bytes a page
constexpr double farthest = 1e6;              // in points; nothing that is seen lies further off
constexpr std::size_t next_to_no_text = 200;  // letters on a page that may be a picture

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

// A text string of the file, in UTF-16 or PDFDocEncoding, as UTF-8.
std::string from_text_string(const GooString& printed) {
    Unicode* letters = nullptr;
    const int count = TextStringToUCS4(printed.toStr(), &letters);
    std::string out;
    for (int i = 0; i < count; ++i) {
        const char32_t letter = letters[i];
        if (letter < 0x110000 && (letter < 0xD800 || letter > 0xDFFF)) text::append(out, letter);
    }
    gfree(letters);
    return out;
}

using ByReference = std::map<std::pair<int, int>, int>;

class Collector : public OutputDev {
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

Tag tag_of(StructElement::Type type) {
    using S = StructElement;
    switch (type) {
        case S::MCID:
            return Tag::content;
        case S::P:
        case S::BlockQuote:
            return Tag::paragraph;
        case S::H:
        case S::H1:
        case S::H2:
        case S::H3:
        case S::H4:
        case S::H5:
        case S::H6:
            return Tag::heading;
        case S::L:
            return Tag::list;
        case S::LI:
            return Tag::item;
        case S::Lbl:
            return Tag::label;
        case S::LBody:
            return Tag::item_body;
        case S::Table:
            return Tag::table;
        case S::THead:
            return Tag::table_head;
        case S::TR:
            return Tag::row;
        case S::TH:
            return Tag::header_cell;
        case S::TD:
            return Tag::cell;
        case S::Note:
            return Tag::note;
        case S::Reference:
            return Tag::reference;
        case S::Link:
        case S::Annot:
            return Tag::link;
        case S::Span:
        case S::Quote:
        case S::BibEntry:
        case S::Code:
        case S::Ruby:
        case S::RB:
        case S::RT:
        case S::RP:
        case S::Warichu:
        case S::WT:
        case S::WP:
            return Tag::inline_text;
        case S::Figure:
        case S::Formula:
        case S::Form:
            return Tag::figure;
        case S::TOC:
        case S::Index:
            return Tag::contents;
        case S::TOCI:
            return Tag::contents_item;
        case S::Caption:
            return Tag::caption;
        default:
            return Tag::group;
    }
}

class TreeCopy {
  public:
    TreeCopy(File& file, const ByReference& page_of) : file_(file), page_of_(page_of) {}

    void copy(const StructTreeRoot& root) {
        file_.nodes.push_back({});
        for (unsigned i = 0; i < root.getNumChildren(); ++i) add(0, *root.getChild(i), 0, 0);
    }

  private:
    int page_of(const StructElement& element, int inherited) const {
        Ref reference;
        if (!element.getPageRef(reference)) return inherited;
        const auto row = page_of_.find({reference.num, reference.gen});
        return row == page_of_.end() ? inherited : row->second;
    }

    void add(std::uint32_t parent, const StructElement& element, int inherited, int depth) {
        if (element.isObjectRef() || depth > max_tree_depth) return;
        if (file_.nodes.size() >= max_tree_nodes) return;
        Node node;
        node.tag = tag_of(element.getType());
        node.page = page_of(element, inherited);
        if (node.tag == Tag::content) node.content = element.getMCID();
        if (element.getType() >= StructElement::H1 && element.getType() <= StructElement::H6) {
            node.level = element.getType() - StructElement::H1 + 1;
        }
        if (const GooString* text = element.getActualText()) {
            node.replacement = from_text_string(*text);
        }
        const int page = node.page;
        const auto index = static_cast<std::uint32_t>(file_.nodes.size());
        file_.nodes.push_back(std::move(node));
        file_.nodes[parent].children.push_back(index);
        for (unsigned i = 0; i < element.getNumChildren(); ++i) {
            add(index, *element.getChild(static_cast<int>(i)), page, depth + 1);
        }
    }

    File& file_;
    const ByReference& page_of_;
};

// Links to addresses of the net; those within the file say nothing that its text does not.
void add_links(PDFDoc& document, int number, Page& page) {
    const std::unique_ptr<Links> links = document.getLinks(number);
    ::Page* source = document.getPage(number);
    if (!links || !source || source->getRotate() != 0) return;
    const PDFRectangle* box = source->getCropBox();
    for (AnnotLink* link : links->getLinks()) {
        const LinkAction* action = link ? link->getAction() : nullptr;
        if (!action || action->getKind() != actionURI) continue;
        const std::string& address = static_cast<const LinkURI*>(action)->getURI();
        const PDFRectangle& area = link->getRect();
        if (address.empty() || !text::is_utf8(address)) continue;
        page.links.push_back({static_cast<float>(area.x1 - box->x1),
                              static_cast<float>(box->y2 - area.y2),
                              static_cast<float>(area.x2 - box->x1),
                              static_cast<float>(box->y2 - area.y1), address});
    }
}

// True when resources name a picture, or a form that holds one.
bool names_image(const Object& resources, int depth) {
    if (!resources.isDict() || depth > 3) return false;
    const Object objects = resources.dictLookup("XObject");
    if (!objects.isDict()) return false;
    for (int i = 0; i < std::min(objects.dictGetLength(), 50); ++i) {
        const Object object = objects.dictGetVal(i);
        if (!object.isStream()) continue;
        const Object subtype = object.streamGetDict()->lookup("Subtype");
        if (subtype.isName("Image")) return true;
        const bool form = subtype.isName("Form");
        if (form && names_image(object.streamGetDict()->lookup("Resources"), depth + 1))
            return true;
    }
    return false;
}

// Unpacks a stream that is packed by FlateDecode as its last filter, without a predictor.
bool append_operators(Stream& stream, std::string& operators) {
    if (stream.getKind() != strFlate || !stream.getNextStream()) return false;
    for (const char* parameters : {"DecodeParms", "DP"}) {
        if (!stream.getDict()->lookup(parameters).isNull()) return false;
    }
    std::string packed;
    stream.getNextStream()->fillString(packed);
    return append_inflated(packed, max_operators, operators);
}

// What draws a page, unpacked into `room`; as the file has it where that cannot be. Streams of a
// list are read as one, so that a word may begin in one and end in the next.
Object operators_of(::Page& page, std::string& room) {
    Object contents = page.getContents();
    if (!contents.isStream() && !contents.isArray()) return contents;
    const int count = contents.isArray() ? contents.arrayGetLength() : 1;
    for (int i = 0; i < count; ++i) {
        const Object part = contents.isArray() ? contents.arrayGet(i) : contents.copy();
        if (!part.isStream() || !append_operators(*part.getStream(), room)) return contents;
    }
    Stream* unpacked =
        new MemStream(room.data(), 0, static_cast<Goffset>(room.size()), Object(objNull));
    return Object(unpacked);
}

// Draws what stands on the page itself; annotations are none of its text.
void draw(::Page& page, Collector& pass) {
    std::string room;
    Object operators = operators_of(page, room);
    const std::unique_ptr<Gfx> machine(
        page.createGfx(&pass, 72, 72, 0, false, true, -1, -1, -1, -1, false, nullptr, nullptr));
    if (operators.isNull()) return;
    machine->saveState();
    machine->display(&operators);
    machine->restoreState();
}

Page read_page(PDFDoc& document, int number, Collector& pass) {
    Page page;
    const bool sideways = document.getPageRotate(number) % 180 != 0;
    page.width = static_cast<float>(document.getPageCropWidth(number));
    page.height = static_cast<float>(document.getPageCropHeight(number));
    if (sideways) std::swap(page.width, page.height);
    GooString label;
    if (document.getCatalog()->indexToLabel(number - 1, &label)) {
        page.label = from_text_string(label);
    }
    pass.begin(page);
    draw(*document.getPage(number), pass);
    add_links(document, number, page);
    Object* resources = document.getPage(number)->getResourceDictObject();
    if (page.glyphs.size() < next_to_no_text && resources) {
        page.has_image = names_image(*resources, 0);
    }
    return page;
}

// poppler keeps global tables; they are made once and never again.
void prepare() {
    static std::once_flag once;
    std::call_once(once, [] {
        globalParams = std::make_unique<GlobalParams>();
        globalParams->setErrQuiet(true);
        setErrorCallback([](ErrorCategory, Goffset, const char*) {});
    });
}

Result<File> refuse(PDFDoc& document) {
    if (document.getErrorCode() == errEncrypted) {
        return fail(Kind::input, {}, "is locked by a password", "save it without the password");
    }
    return fail(Kind::input, {}, "is no readable PDF: its table of objects is damaged",
                "fetch the file again");
}

void read_properties(PDFDoc& document, File& file) {
    if (const auto title = document.getDocInfoTitle()) file.title = from_text_string(*title);
    if (const auto digest = document.getDocInfoStringEntry("Digest")) {
        file.digest = from_text_string(*digest);
    }
    const Object catalog = document.getXRef()->getCatalog();
    if (!catalog.isDict()) return;
    const Object language = catalog.dictLookup("Lang");
    if (language.isString()) file.language = from_text_string(*language.getString());
}

// Takes the file's output intents (PDF/A) out of what poppler sees. For each page it would reckon
// the transform to that device's colours anew: 20 ms beside 2 for the text, and a text has none.
void drop_output_intents(XRef& objects) {
    Object catalog = objects.getCatalog();
    if (!catalog.isDict() || !catalog.getDict()->hasKey("OutputIntents")) return;
    catalog.dictRemove("OutputIntents");
    objects.setModifiedObject(&catalog, objects.getRoot());
}

}  // namespace

Result<File> open(std::string_view bytes) {
    prepare();
    // The document owns its stream and the stream does not own the bytes.
    PDFDoc document(
        new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!document.isOk()) return refuse(document);
    const int count = document.getNumPages();
    if (count <= 0) {
        // poppler counts none as well where the count is more than the file could hold.
        return fail(Kind::input, {}, "has no page, or a list of pages that is not true",
                    "fetch the file again");
    }
    if (count > max_pages) {
        return fail(Kind::input, {}, "has more than 60,000 pages", "split it");
    }
    drop_output_intents(*document.getXRef());
    File file;
    read_properties(document, file);
    Collector pass(file);
    ByReference page_of;
    for (int number = 1; number <= count; ++number) {
        if (const Ref* page = document.getCatalog()->getPageRef(number)) {
            page_of[{page->num, page->gen}] = number;
        }
        file.pages.push_back(document.getPage(number) ? read_page(document, number, pass) : Page{});
    }
    if (const StructTreeRoot* root = document.getStructTreeRoot()) {
        TreeCopy(file, page_of).copy(*root);
    }
    return file;
}

}  // namespace chancery::readers::pdf
