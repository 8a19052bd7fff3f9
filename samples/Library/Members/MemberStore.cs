using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Library.Access;
using Library.Common;

namespace Library.Members;

/// <summary>The members, in memory. Thread-safe.</summary>
public sealed class MemberStore
{
    private readonly ConcurrentDictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _pins = new(StringComparer.Ordinal);
    private int _last = 1000;

    /// <summary>Registers a librarian (card 1001, PIN 1111) and a reader (card 1002, PIN 2222).</summary>
    public MemberStore()
    {
        Add(new Registration("Lena Librarian", "lena@library.example.com", "1111"), Role.Librarian);
        Add(new Registration("Rhys O'Reader", "rhys@example.com", "2222"), Role.Reader);
    }

    /// <summary>All members, in no order.</summary>
    public ICollection<Member> All => _members.Values;

    /// <summary>Registers a member.</summary>
    /// <param name="registration">The form.</param>
    /// <param name="role">What the member may do.</param>
    public Member Add(Registration registration, Role role)
    {
        var card = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        _pins[card] = Hash(card, registration.Pin);
        return _members[card] = new Member(card, registration.Name, registration.Email, registration.Phone, role);
    }

    /// <summary>Returns a member.</summary>
    /// <param name="card">The number of the card.</param>
    /// <exception cref="NotFoundException">There is no such member.</exception>
    public Member Get(string card) => _members.TryGetValue(card, out var member) ? member : throw new NotFoundException($"There is no member {card}.");

    /// <summary>Replaces a member.</summary>
    /// <param name="member">The member as it is to be.</param>
    public Member Set(Member member) => _members[member.Card] = member;

    /// <summary>Removes a member.</summary>
    /// <param name="card">The number of the card.</param>
    public void Remove(string card)
    {
        _members.TryRemove(card, out _);
        _pins.TryRemove(card, out _);
    }

    /// <summary>Returns the member with this card and PIN, or null.</summary>
    /// <param name="card">The number of the card.</param>
    /// <param name="pin">The secret.</param>
    public Member? SignIn(string card, string pin) =>
        _pins.TryGetValue(card, out var hash) && CryptographicOperations.FixedTimeEquals(hash, Hash(card, pin)) ? Get(card) : null;

    private static byte[] Hash(string card, string pin) =>
        Rfc2898DeriveBytes.Pbkdf2(pin, Encoding.UTF8.GetBytes("library:" + card), 10_000, HashAlgorithmName.SHA256, 32);
}
