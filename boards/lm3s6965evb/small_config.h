/* Limits of the library where all of RAM is 32 KB (vapi/config.h): PROFILE=small. */
#ifndef SMALL_CONFIG_H
#define SMALL_CONFIG_H

/* Storage hosts that downloads are redirected to have some 70 characters. */
#define VAPI_HOST_SIZE          80
#define VAPI_ERROR_MESSAGE_SIZE 96

#define VAPI_LOG_LEVEL_MAX 0
#define VAPI_TEXTS         0

#endif /* SMALL_CONFIG_H */
