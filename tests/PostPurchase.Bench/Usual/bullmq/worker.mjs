// Orders by HTTP; five delayed jobs for each, which post a mail to the sink when they are due. As BullMQ's guide has it
// (docs.bullmq.io/guide/jobs/delayed), with job ids of our own, so that an order that is told twice is scheduled once.
import http from 'node:http';
import { Queue, Worker } from 'bullmq';
import IORedis from 'ioredis';

const [address, redisPort, sink, delays, bodies] = process.argv.slice(2);
const steps = ['confirmation', 'shipping-notice', 'delivery-check-in', 'survey', 'review-request'];
const wait = delays.split(',').map(Number);
const filling = 'x'.repeat(Number(bodies));
const sendsFromTheStart = process.argv[7] === 'send';
const { hostname, port } = new URL(address);
const redis = () => new IORedis(Number(redisPort), '127.0.0.1', { maxRetriesPerRequest: null });
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const queue = new Queue('mails', { connection: redis() });

const post = (path, id, body) => new Promise((resolve, reject) => {
  const request = http.request(sink + path, { method: 'POST', agent, headers: { 'Operation-Id': id, 'Content-Length': Buffer.byteLength(body) } }, (answer) => {
    answer.resume();
    answer.on('end', () => (answer.statusCode < 300 ? resolve() : reject(new Error(`The sink gave ${answer.statusCode}.`))));
  });
  request.on('error', reject);
  request.end(body);
});

// A stalled job is one whose worker died; the defaults wait for 30 seconds before it is taken again.
const worker = new Worker('mails', (job) => post(`/mails/${job.data.order}/${job.data.step}`, job.id, `Order ${job.data.order} ${filling}`), {
  connection: redis(), concurrency: 64, autorun: false, lockDuration: 3000, stalledInterval: 3000,
});
worker.on('error', () => {});
let runs = false;
const send = () => {
  if (!runs) {
    runs = true;
    worker.run();
  }

  worker.resume();
};
if (sendsFromTheStart) {
  send();
}

const take = (order) => queue.addBulk(steps.map((step, index) => ({
  name: step, data: { order, step, email: `customer-${order}@example.com` }, opts: { jobId: `${order}-${step}`, delay: wait[index] },
})));

const answer = async (request) => {
  const [, route, order] = request.url.split('/');
  if (route === 'orders') {
    await take(order);
  } else if (route === 'send') {
    send();
  } else if (route === 'hold') {
    await worker.pause(true);
  }
};

http.createServer((request, response) => {
  request.resume();
  answer(request).then(() => response.writeHead(202).end(), (cause) => response.writeHead(503).end(String(cause)));
}).listen(Number(port), hostname);
