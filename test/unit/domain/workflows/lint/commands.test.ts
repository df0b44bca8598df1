import { describe, expect, it } from 'vitest';
import { destructiveLine, secretRow } from '#shared/domain/workflows/lint/commands.ts';

describe('W6: what a command destroys', () => {
  it.each([
    'rm -rf /var/cache', 'sudo rm -fr build', 'rm --recursive x', 'rm *', 'rm logs/*', 'Remove-Item x -Recurse', 'rmdir /s x', 'find . -name x -delete', 'DROP TABLE orders;', 'drop database x', 'truncate table orders', 'TRUNCATE orders',
    'DELETE FROM orders WHERE 1', 'dropdb x', 'db.dropDatabase()', 'db.orders.drop()', 'redis-cli FLUSHALL', 'mkfs.ext4 /dev/sdb', 'wipefs -a /dev/sdb', 'shred x', 'dd if=/dev/zero of=/dev/sdb', 'echo x > /dev/sda', 'format c:', 'lvremove x', 'zfs destroy x',
    'git push --force', 'git push origin -f', 'git push origin --delete x', 'git reset --hard HEAD~1', 'git clean -fd', 'git branch -D x', 'kubectl delete pod x', 'kubectl -n a delete pod x', 'helm uninstall x', 'terraform destroy', 'terraform -chdir=x destroy', 'docker volume rm x',
    'aws s3 rm s3://x', 'aws ec2 terminate-instances x', 'gcloud sql instances delete x', 'gsutil -m rm gs://x', 'az group delete -n x', 'crontab -r', 'userdel x', 'kafka-topics.sh --delete --topic x',
  ])('%s', (command) => expect(destructiveLine(command)?.text).toBe(command));
  it.each([
    'rm /tmp/lock', 'docker run --rm x', 'echo remove', '# rm -rf /', '-- DROP TABLE x', '// rm -rf x', 'rm -rf x --dry-run', 'git push --force-with-lease', 'git push', 'git reset HEAD x', 'kubectl get pods', 'terraform plan', 'aws s3 ls', 'ls *', 'truncated=1', 'npm run format c', 'SELECT dropped FROM x',
  ])('not: %s', (command) => expect(destructiveLine(command)).toBeNull());
  it('tells the row', () => expect(destructiveLine('cd /var\n  rm -rf cache\n')).toEqual({ row: 1, text: 'rm -rf cache' }));
});

describe('W6: secrets', () => {
  it.each([
    'login --password hunter2', 'login --password=hunter2', 'export API_KEY=abc123', 'DB_PASSWORD="s3cret"', "password: 's3cret'", 'mysql -u root -phunter2', 'mysqldump -uroot -pS3cret db', 'curl -H "Authorization: Bearer abcdefghijkl"', 'curl -u admin:hunter2 x',
    'psql postgres://app:hunter2@db/orders', 'AKIAABCDEFGHIJKLMNOP', 'ghp_abcdefghijklmnopqrstuvwxyz', 'glpat-abcdefghijklmnop1', 'xoxb-1234567890-abc', '-----BEGIN RSA PRIVATE KEY-----', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc', '{"token": "abcdef"}', 'client_secret=abcdef',
  ])('%s', (text) => expect(secretRow(`first\n${text}`)).toBe(1));
  it.each([
    'login --password "$PASSWORD"', 'login --password-stdin', 'export API_KEY=$(keychain get x)', 'DB_PASSWORD=', 'DB_PASSWORD=""', 'password: <password>', 'password={{vault_password}}', 'token=%TOKEN%', 'token=***', 'secret=xxxx', 'password: prompt', 'api_key=your-api-key', 'mysql -u root -p db',
    'curl -H "Authorization: Bearer $TOKEN"', 'curl -u admin:$PASS x', 'psql postgres://app:$PGPASSWORD@db/x', 'rotate the token', 'kubectl get secret', 'reads secrets from the vault',
  ])('not: %s', (text) => expect(secretRow(text)).toBeNull());
});
