import type { Text } from '@/lib/text'
import type { StepText } from './step-text'

/** An RKE1 cluster is made in Rancher's form; only its machines' templates go through the API. */
export const rke1 = {
  templates: {
    title: { en: 'Create the node templates', 'zh-CN': '创建节点模板' },
    why: {
      en: 'Rancher makes the machines of an RKE1 pool from a node template. Create an API key in Rancher (**Account & API '
        + 'Keys**, no scope), set `RANCHER_URL`, and paste the key when it is asked for; it goes into no file and no '
        + 'command line.',
      'zh-CN': 'Rancher 根据节点模板创建 RKE1 节点池的机器。请在 Rancher 中创建 API 密钥（**账号和 API 密钥**，不限范围），设置 `RANCHER_URL`，'
        + '并在提示时粘贴密钥；密钥不会写入任何文件或命令行。',
    },
    expected: { en: 'one template per line, with an ID.', 'zh-CN': '每个模板一行，并带有 ID。' },
    otherwise: {
      en: '401: the key is wrong or has a scope. 403: its user may not create node templates. 422: the cloud credential '
        + 'of the Plan does not exist. 404: this Rancher no longer runs RKE1.',
      'zh-CN': '401：密钥错误或限定了范围。403：该用户无权创建节点模板。422：方案中的云凭证不存在。404：此 Rancher 已不再支持 RKE1。',
    },
  },
  create: {
    title: { en: 'Create the cluster', 'zh-CN': '创建集群' },
    why: {
      en: 'In Rancher: **Cluster Management → Create**, switch to **RKE1**, choose **Amazon EC2**, and enter the name '
        + '{name}. Add these pools:',
      'zh-CN': '在 Rancher 中：**集群管理 → 创建**，切换到 **RKE1**，选择 **Amazon EC2**，名称填 {name}。添加以下节点池：',
    },
    expected: {
      en: 'the ID of the cluster, such as `c-7k2mx`. In Rancher the machines appear one after the other.',
      'zh-CN': '集群的 ID，例如 `c-7k2mx`。Rancher 中会陆续出现机器。',
    },
    otherwise: {
      en: 'no line: the form was not saved; it says why. A version that is not offered: Rancher\'s driver metadata is '
        + 'older than the Plan; choose one that is. "Private registry": enter what the comments in cluster.yml ask for.',
      'zh-CN': '没有输出：表单未保存，页面会说明原因。没有所需版本：Rancher 的驱动元数据比方案旧，请选择它提供的版本。提示私有镜像仓库：按 cluster.yml 中的注释填写。',
    },
  },
  createExisting: {
    title: { en: 'Create the cluster', 'zh-CN': '创建集群' },
    why: {
      en: 'In Rancher: **Cluster Management → Create**, switch to **RKE1**, choose **Custom**, and enter the name {name}.',
      'zh-CN': '在 Rancher 中：**集群管理 → 创建**，切换到 **RKE1**，选择**自定义**，名称填 {name}。',
    },
    expected: { en: 'the ID of the cluster, such as `c-7k2mx`.', 'zh-CN': '集群的 ID，例如 `c-7k2mx`。' },
    otherwise: {
      en: 'no line: the form was not saved; it says why.',
      'zh-CN': '没有输出：表单未保存，页面会说明原因。',
    },
  },
  register: {
    title: { en: 'Register the machines', 'zh-CN': '注册机器' },
    why: {
      en: 'Docker must run on each machine. Run as a user with sudo; start with etcd and control plane. Rancher shows the '
        + 'values of `AGENT_IMAGE`, `RANCHER_URL`, `TOKEN` and `CA_CHECKSUM` in the command on the cluster\'s '
        + '**Registration** tab (no checksum when its certificate is publicly trusted).',
      'zh-CN': '每台机器上必须已运行 Docker。以具有 sudo 权限的用户执行，先注册 etcd 和控制平面。`AGENT_IMAGE`、`RANCHER_URL`、`TOKEN` 和 '
        + '`CA_CHECKSUM` 的值见该集群**注册**页中的命令（证书受公共信任时没有校验和）。',
    },
    expected: { en: 'on each machine, the agent\'s container.', 'zh-CN': '每台机器上显示 agent 容器。' },
    otherwise: {
      en: 'read `sudo docker logs` of that container. It must reach Rancher on port 443.',
      'zh-CN': '用 `sudo docker logs` 查看该容器的日志。机器必须能访问 Rancher 的 443 端口。',
    },
  },
  reach: {
    title: { en: 'Reach the cluster', 'zh-CN': '连接集群' },
    why: {
      en: 'Once Rancher lists the nodes, download the cluster\'s kubeconfig (**Cluster Management → Download '
        + 'KubeConfig**) to the file that `CLUSTER_KUBECONFIG` names.',
      'zh-CN': 'Rancher 列出节点后，下载集群的 kubeconfig（**集群管理 → 下载 KubeConfig**），保存为 `CLUSTER_KUBECONFIG` 所指的文件。',
    },
    expected: { en: 'the version the cluster runs.', 'zh-CN': '集群运行的版本。' },
    otherwise: {
      en: 'no answer: the cluster is not up yet; look at it in Rancher. Another version: the files of this folder are '
        + 'for the one above.',
      'zh-CN': '没有响应：集群尚未就绪，请在 Rancher 中查看。版本不同：本目录的文件适用于上述版本。',
    },
  },
} as const satisfies Record<string, StepText>

export const rke1Form = {
  prefix: { en: 'Name prefix', 'zh-CN': '名称前缀' },
  count: { en: 'Count', 'zh-CN': '数量' },
  template: { en: 'Template', 'zh-CN': '模板' },
  roles: { en: 'Roles', 'zh-CN': '角色' },
  paste: {
    en: 'Then **Edit as YAML**: put the content of `cluster.yml` in place of what is there, and save. The cluster exists '
      + 'once Rancher\'s cluster knows its ID:',
    'zh-CN': '然后点击**以 YAML 编辑**：用 `cluster.yml` 的内容替换原有内容并保存。当运行 Rancher 的集群中能查到 ID 时，集群即已创建：',
  },
} as const satisfies Record<string, Text>
