import { nodeDescribed, nodesYaml } from './nodes'

const controlPlane = {
  name: 'ip-10-0-1-12.eu-west-1.compute.internal',
  providerId: 'aws:///eu-west-1a/i-0aa1bb2cc3dd4ee5f',
  taints: ['node-role.kubernetes.io/etcd:NoExecute', 'node-role.kubernetes.io/control-plane:NoSchedule'],
}
const worker = {
  name: 'i-0123456789abcdef0.eu-west-1.compute.internal',
  ip: '10.0.1.40',
  providerId: 'aws:///eu-west-1b/i-0123456789abcdef0',
  labels: { 'node-role.kubernetes.io/worker': 'true' },
}

const tables = `$ kubectl get nodes -o wide
NAME                                             STATUS   ROLES                AGE   VERSION          INTERNAL-IP   EXTERNAL-IP   OS-IMAGE             KERNEL-VERSION   CONTAINER-RUNTIME
ip-10-0-1-12.eu-west-1.compute.internal          Ready    control-plane,etcd   31m   v1.34.3+rke2r1   10.0.1.12     <none>        Ubuntu 24.04.1 LTS   6.8.0-1021-aws   containerd://2.1.5-k3s1
i-0123456789abcdef0.eu-west-1.compute.internal   Ready    worker               22m   v1.34.3+rke2r1   10.0.1.40     <none>        Ubuntu 24.04.1 LTS   6.8.0-1021-aws   containerd://2.1.5-k3s1
$ kubectl -n kube-system get ds
NAME                           DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR                                AGE
aws-cloud-controller-manager   1         1         1       1            1           node-role.kubernetes.io/control-plane=true   30m
ebs-csi-node                   2         2         2       2            2           kubernetes.io/os=linux                       25m
ebs-csi-node-windows           0         0         0       0            0           kubernetes.io/os=windows                     25m
$ kubectl get pods -A
NAMESPACE       NAME                                                    READY   STATUS      RESTARTS   AGE
cattle-system   cattle-cluster-agent-6f8d9c7b5d-x2x7k                   1/1     Running     0          28m
kube-system     aws-cloud-controller-manager-4kq9z                      1/1     Running     0          30m
kube-system     ebs-csi-controller-5d8b7c9f4-2jv8n                      6/6     Running     0          25m
kube-system     etcd-ip-10-0-1-12.eu-west-1.compute.internal            1/1     Running     0          31m
kube-system     helm-install-aws-cloud-controller-manager-9x7bd         0/1     Completed   0          31m`

const log = `$ kubectl -n kube-system logs ds/aws-cloud-controller-manager
I1120 09:13:02.114021       1 serving.go:386] Generated self-signed cert in-memory
I1120 09:13:03.480112       1 aws.go:580] Building AWS cloudprovider
I1120 09:13:03.801937       1 tags.go:77] AWS cloud filtering on ClusterID: demo
I1120 09:13:03.801961       1 aws.go:661] The following IP families will be added to nodes: [ipv4]
I1120 09:13:03.802122       1 controllermanager.go:168] Version: v1.34.3
I1120 09:13:03.993310       1 core.go:105] Will not configure cloud provider routes, --configure-cloud-routes: false
I1120 09:13:04.201177       1 node_controller.go:432] Initializing node ip-10-0-1-12.eu-west-1.compute.internal with cloud provider
I1120 09:13:04.652290       1 node_controller.go:477] Successfully initialized node ip-10-0-1-12.eu-west-1.compute.internal with cloud provider
I1120 09:20:11.000113       1 event.go:389] "Event occurred" object="default/web" kind="Service" type="Normal" reason="EnsuredLoadBalancer" message="Ensured load balancer"`

const events = `$ kubectl get events -A
NAMESPACE     LAST SEEN   TYPE     REASON                 OBJECT                                                      MESSAGE
default       9m40s       Normal   EnsuringLoadBalancer   service/web                                                 Ensuring load balancer
default       9m31s       Normal   EnsuredLoadBalancer    service/web                                                 Ensured load balancer
default       8m2s        Normal   ExternalProvisioning   persistentvolumeclaim/data                                  Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator.
kube-system   30m         Normal   Synced                 node/ip-10-0-1-12.eu-west-1.compute.internal                Node synced successfully
kube-system   31m         Normal   AppliedManifest        addon/addons                                                Applied manifest at "/var/lib/rancher/rke2/server/manifests/rancher/addons.yaml"`

/** What a cluster says that has nothing wrong. */
export const healthy: Readonly<Record<string, string>> = {
  nodes: nodesYaml(controlPlane, worker),
  described: `${nodeDescribed(controlPlane)}\n\n\n${nodeDescribed(worker)}`,
  tables,
  log,
  events,
  everything: [tables, log, events, '$ kubectl get nodes -o yaml', nodesYaml(controlPlane, worker)].join('\n'),
}
