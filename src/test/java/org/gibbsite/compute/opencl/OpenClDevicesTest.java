package org.gibbsite.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenClDevicesTest {
    @Test void thereAreDevicesOrThereIsAReason() {
        OpenClDevices found = OpenClDevices.find();
        assertThat(found.devices().isEmpty()).as("%s", found).isEqualTo(!found.reason().isEmpty());
    }
}
