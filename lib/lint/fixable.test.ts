import { describe, expect, it } from 'vitest'
import { fixOne } from './fix-one'
import { lint } from './lint'

const role = 'arn:aws:iam::123456789012:role/server'
/** A policy of Terraform's own, as people write it: there is no place to write a condition but a block. */
const data = `data "aws_iam_policy_document" "pass" {
  statement {
    actions   = ["ec2:RunInstances", "ec2:DescribeVpcs", "ec2:DescribeVpcs"]
    resources = ["*"]
  }
  statement {
    actions   = ["iam:PassRole"]
    resources = ["${role}"]
  }
}
`
const encoded = `resource "aws_iam_policy" "pass" {
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = ["ec2:RunInstances"], Resource = "*" },
      {
        Effect   = "Allow"
        Action   = ["iam:PassRole"]
        Resource = "${role}"
      },
    ]
  })
}
`
const fixables = (text: string) =>
  lint([{ name: 'a.tf', text }]).diagnostics.map(({ rule, fixable }) => [rule.id, fixable])

describe('what is fixable in Terraform', () => {
  it('is what the text has a place for', () => {
    expect(fixables(data)).toEqual([['LAR-858', true], ['LAR-866', false]])
    expect(fixables(encoded)).toEqual([['LAR-866', true]])
  })

  it.each([data, encoded])('is what is mended when it is asked for', (text) => {
    const files = [{ name: 'a.tf', text }]
    for (const { at, rule, fixable } of lint(files).diagnostics) {
      expect([rule.id, fixOne(files, { file: 'a.tf', at, rule: rule.id }) !== null]).toEqual([rule.id, fixable])
    }
  })
})
