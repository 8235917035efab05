// SPDX-License-Identifier: MIT
// Talks to the allocator and to the kernel about pages.
#include "ui/serve/memory.h"

#include <cstdint>

#ifdef __GLIBC__
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif
#ifdef LAB_TCMALLOC
#include <gperftools/malloc_extension_c.h>
#endif

namespace ui::serve {

#ifdef __GLIBC__

namespace {

// Only what is never written: the kernel reads it from the file again when it is needed.
int give_back_segments(dl_phdr_info* object, std::size_t /*size*/, void* /*unused*/) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    for (int i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) {
            continue;
        }
        const std::uintptr_t begin = object->dlpi_addr + segment.p_vaddr;
        const std::uintptr_t first = begin / page * page;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): segments are told as numbers.
        ::madvise(reinterpret_cast<void*>(first), begin + segment.p_memsz - first, MADV_DONTNEED);
    }
    return 0;
}

}  // namespace

void keep_one_heap() { ::mallopt(M_ARENA_MAX, 1); }

void give_back_start_up_memory() {
    ::malloc_trim(0);
#ifdef LAB_TCMALLOC
    ::MallocExtension_MarkThreadIdle();
    ::MallocExtension_ReleaseFreeMemory();
#endif
    ::dl_iterate_phdr(give_back_segments, nullptr);
}

#else

void keep_one_heap() {}
void give_back_start_up_memory() {}

#endif

}  // namespace ui::serve
