/**
 * A person's rights over what is kept about them: all of it handed over, all of it removed, and nothing brought back by an
 * import. Uses contact (whose list of {@code PersonalData} it goes through), audit and setup.
 */
package com.privatetraffic.privacy;
