import type { Source } from '@/lib/text'

/** What the rules for the options of a cluster cite. */
export const cronSyntax: Source = {
  name: 'robfig/cron parser.go, v3',
  url: 'https://github.com/robfig/cron/blob/v3.0.1/parser.go',
}
export const s3BucketNames: Source = {
  name: 'Amazon S3 User Guide, General purpose bucket naming rules',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
}
export const rancherUsers: Source = {
  name: 'Rancher documentation, Users',
  url: 'https://ranchermanager.docs.rancher.com/api/workflows/users',
}
