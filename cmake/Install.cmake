# SPDX-License-Identifier: MIT
# What an install puts where: the program in bin/, its data in share/lifecycle-lab.

if(TARGET lifecycle-lab)
    install(TARGETS lifecycle-lab RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    # From the sources: a link in the build tree would be installed as a link.
    foreach(folder IN ITEMS assets lessons/content lessons/incidents quizzes/bank)
        install(DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}/"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/lifecycle-lab/${folder}" OPTIONAL)
    endforeach()
    install(DIRECTORY "${LAB_DATA_DIR}/fonts/"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/lifecycle-lab/fonts")
    if(UNIX AND NOT APPLE)
        install(FILES "${PROJECT_SOURCE_DIR}/cmake/lifecycle-lab.desktop"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    endif()
endif()
