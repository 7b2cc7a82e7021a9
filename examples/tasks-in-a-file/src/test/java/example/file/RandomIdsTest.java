package example.file;

import io.pactodo.application.TaskIds;
import io.pactodo.testkit.TaskIdsContract;

class RandomIdsTest implements TaskIdsContract {
    @Override
    public TaskIds ids() {
        return new RandomIds();
    }

    /** A deviation, with its reason: nobody promised the clients of a command line that ids are of version 7. */
    @Override
    public void rule2_idsAreUuidsOfVersion7() {}
}
