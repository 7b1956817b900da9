/** As the documentation has it, one level of indentation missing, with a remark of its reader. */
export const misindented = `spec:
  rkeConfig:
    machineSelectorConfig:
      - config:
        # mine
        disable-cloud-controller: true
        kubelet-arg:
          - cloud-provider=external
        machineLabelSelector:
          matchExpressions:
            - key: rke.cattle.io/control-plane-role
              operator: In
              values:
                - 'true'
`
