// SPDX-License-Identifier: GPL-2.0-or-later
//
// libxml2's streaming reader behind a few lines of ours: safe options, local names, attributes as
// views, and the first complaint of the parser as words. The only place that knows libxml2.
#pragma once

#include <string>
#include <string_view>

namespace chancery::readers {

/// Prepares libxml2 for all readers that follow; may be called again.
void prepare_xml();

class XmlReader {
  public:
    enum class Event { start, end, text, none };
    /// Formats that never have a DOCTYPE refuse a file that has one.
    enum class Doctype { allowed, refused };

    /// Reads from bytes that outlive the reader.
    explicit XmlReader(std::string_view bytes, Doctype doctype = Doctype::allowed);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    /// Goes on to the next start tag, end tag or text; `none` at the end or at the first error. An
    /// empty element gives a start and an end.
    Event next();

    /// Local name of the current tag; the view lasts until next().
    std::string_view name() const { return name_; }
    /// Namespace of the current tag, empty when it has none; the view lasts until next().
    std::string_view space() const { return space_; }
    /// Characters of the current text; the view lasts until next().
    std::string_view text() const { return text_; }
    /// Value of an attribute of the current start tag; empty when absent.
    std::string attribute(const char* local_name) const;
    /// Value of an attribute of the current start tag in a namespace; empty when absent.
    std::string attribute(const char* local_name, std::string_view space) const;
    /// The namespace that a prefix stands for at the current start tag; empty when it is not bound.
    std::string space_of(const std::string& prefix) const;

    /// What broke the file; empty when it ended well.
    const std::string& error() const { return error_; }
    /// Line of the error, from 1; 0 when there is none.
    int error_line() const { return error_line_; }

  private:
    bool refuses(std::string_view bytes);

    void* reader_ = nullptr;  // xmlTextReaderPtr
    std::string_view name_, space_, text_;
    Doctype doctype_ = Doctype::allowed;
    bool pending_end_ = false;
    std::string error_;
    int error_line_ = 0;

    friend void keep_first_error(void* self, void* error);
};

}  // namespace chancery::readers
