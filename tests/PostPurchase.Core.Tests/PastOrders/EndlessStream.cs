using System.Text;

namespace PostPurchase.Core.Tests.PastOrders;

/// <summary>A start and then the same row again and again.</summary>
internal sealed class EndlessStream(string start, string row, long length) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] _row = Encoding.UTF8.GetBytes(row);

    /// <summary>Bytes handed out so far.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var end = (int)Math.Min(count, length - Given);
        for (var index = 0; index < end; index++, Given++)
        {
            buffer[offset + index] = Given < _start.Length ? _start[Given] : _row[(Given - _start.Length) % _row.Length];
        }

        return end;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
