/*
 * What values each kind of parameter takes (vapi/operation.h). By pointers in the operations' tables, so that an image has
 * what its own operations need.
 */
#include "vapi/date.h"
#include "vapi/operation.h"

bool vapi_parameter_takes_text(const vapi_parameter_t *parameter, vapi_slice_t value)
{
    const vapi_json_limits_t *limits = parameter->detail.limits;
    /* Characters, as the document counts: every byte but those that continue one. */
    int64_t length = 0;
    for (size_t i = 0; i < value.size; i++) {
        length += ((unsigned)value.data[i] & 0xC0U) != 0x80U;
    }
    return limits == NULL || (length >= limits->minimum && length <= limits->maximum);
}

bool vapi_parameter_takes_integer(const vapi_parameter_t *parameter, vapi_slice_t value)
{
    const vapi_json_limits_t *limits = parameter->detail.limits;
    int64_t number = 0;
    if (vapi_json_check(value) != VAPI_OK || vapi_json_number_to_int64(value, &number) != VAPI_OK) {
        return false;
    }
    return limits == NULL || (number >= limits->minimum && number <= limits->maximum);
}

bool vapi_parameter_takes_boolean(const vapi_parameter_t *parameter, vapi_slice_t value)
{
    (void)parameter;
    return vapi_slice_equal(value, vapi_slice_from_string("true")) ||
           vapi_slice_equal(value, vapi_slice_from_string("false"));
}

bool vapi_parameter_takes_date(const vapi_parameter_t *parameter, vapi_slice_t value)
{
    int64_t utc_ms;
    (void)parameter;
    return vapi_date_parse_iso(value, &utc_ms) == VAPI_OK;
}

bool vapi_parameter_takes_names(const vapi_parameter_t *parameter, vapi_slice_t value)
{
    for (size_t i = 0; i < parameter->name_count; i++) {
        if (vapi_slice_equal(value, vapi_slice_from_string(parameter->detail.names[i]))) {
            return true;
        }
    }
    return false;
}

bool vapi_parameter_takes_json(const vapi_parameter_t *parameter, vapi_slice_t value)
{
    (void)parameter;
    return vapi_json_check(value) == VAPI_OK;
}
