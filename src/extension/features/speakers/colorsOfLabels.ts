/** What gives labels their colors, loaded with the first transcript that is shown. */
export { labelColors } from '../../../core/transcript/labelColors';
export { rolesDeclared, rolesOf } from '../../../core/transcript/roles';
