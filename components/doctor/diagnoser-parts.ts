export { diagnosePasted, symptoms } from '@/lib/doctor/pasted'
export { limits } from '@/lib/doctor/pasted/limits'
