<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Adjust</name>
    <message>
        <source>{name}: {change}, {on_hand} on hand</source>
        <translation>{name}: {change}, stok {on_hand}</translation>
    </message>
    <message>
        <source>More is promised than there is.</source>
        <translation>Yang dipesan melebihi stok.</translation>
    </message>
    <message>
        <source>There are now</source>
        <translation>Sekarang ada</translation>
    </message>
    <message>
        <source>More by</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Less by</source>
        <translation>Kurangi</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Sesuaikan stok</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Sesuaikan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>How the stock changes</source>
        <translation>Cara stok berubah</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reason, such as: counted again</source>
        <translation>Alasan, misalnya: dihitung ulang</translation>
    </message>
</context>
<context>
    <name>Books</name>
    <message>
        <source>Books in order</source>
        <translation>Pembukuan beres</translation>
    </message>
    <message>
        <source>Books: {n} findings</source>
        <translation>Pembukuan: {n} temuan</translation>
    </message>
    <message>
        <source>The book check found records that aren't as they should be.</source>
        <translation>Pemeriksaan pembukuan menemukan catatan yang tidak semestinya.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Buku</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Yang salah</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Checking the books …</source>
        <translation>Memeriksa pembukuan …</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Book check</source>
        <translation>Pemeriksaan pembukuan</translation>
    </message>
    <message>
        <source>… and {n} more, in the exported file</source>
        <translation>… dan {n} lagi, dalam berkas ekspor</translation>
    </message>
    <message>
        <source>Export findings</source>
        <translation>Ekspor temuan</translation>
    </message>
    <message>
        <source>Findings saved as {path}</source>
        <translation>Temuan disimpan sebagai {path}</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>Pemeriksaan dihentikan; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Works every balance, stock and number out again and holds it against the journal. It never changes anything.</source>
        <translation>Menghitung ulang setiap saldo, stok, dan nomor, lalu mencocokkannya dengan jurnal. Tidak pernah mengubah apa pun.</translation>
    </message>
    <message>
        <source>Check the books</source>
        <translation>Periksa pembukuan</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Ekspor CSV</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>The book check is locked</source>
        <translation>Pemeriksaan pembukuan terkunci</translation>
    </message>
    <message>
        <source>It needs the right to see the journal. Ask the owner or a manager.</source>
        <translation>Perlu hak melihat jurnal. Minta pemilik atau manajer.</translation>
    </message>
    <message>
        <source>The books weren't checked yet</source>
        <translation>Pembukuan belum pernah diperiksa</translation>
    </message>
    <message>
        <source>Last check {time}: everything in order</source>
        <translation>Pemeriksaan terakhir {time}: semua beres</translation>
    </message>
    <message>
        <source>Last check {time}: {n} findings</source>
        <translation>Pemeriksaan terakhir {time}: {n} temuan</translation>
    </message>
    <message>
        <source>Check again to see the records.</source>
        <translation>Periksa lagi untuk melihat catatannya.</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>Semua beres</translation>
    </message>
    <message>
        <source>1 record isn't as it should be</source>
        <translation>1 catatan tidak semestinya</translation>
    </message>
    <message>
        <source>{n} records aren't as they should be</source>
        <translation>{n} catatan tidak semestinya</translation>
    </message>
    <message>
        <source>{time}, took {seconds} s</source>
        <translation>{time}, selama {seconds} dtk</translation>
    </message>
    <message>
        <source>entry {n}, {hash}</source>
        <translation>catatan {n}, {hash}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>Journal head</source>
        <translation>Kepala jurnal</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Baris pesanan</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Invoice lines</source>
        <translation>Baris faktur</translation>
    </message>
    <message>
        <source>Invoice accounts</source>
        <translation>Akun faktur</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>Penghapusan piutang</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Cetakan</translation>
    </message>
    <message>
        <source>Shop heads</source>
        <translation>Kepala surat</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>Alokasi</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Customer accounts</source>
        <translation>Akun pelanggan</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Stock movements</source>
        <translation>Mutasi stok</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Pemesanan stok</translation>
    </message>
    <message>
        <source>Goods receipts</source>
        <translation>Penerimaan barang</translation>
    </message>
    <message>
        <source>Stock counts</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Nota retur</translation>
    </message>
    <message>
        <source>Credit note lines</source>
        <translation>Baris nota retur</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Down payments</source>
        <translation>Uang muka</translation>
    </message>
    <message>
        <source>Money receipts</source>
        <translation>Kwitansi</translation>
    </message>
    <message>
        <source>Other prints</source>
        <translation>Cetakan lain</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Parts in shipments</source>
        <translation>Isi paket dalam kiriman</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Shift closings</source>
        <translation>Tutup kasir</translation>
    </message>
    <message>
        <source>Cash moves</source>
        <translation>Mutasi kas</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>Seri nomor</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Catatan jurnal</translation>
    </message>
    <message>
        <source>was changed after it was posted</source>
        <translation>diubah setelah dibukukan</translation>
    </message>
    <message>
        <source>was taken away</source>
        <translation>dihilangkan</translation>
    </message>
    <message>
        <source>was added without the program</source>
        <translation>ditambahkan di luar program</translation>
    </message>
    <message>
        <source>an entry before it is missing</source>
        <translation>catatan sebelumnya hilang</translation>
    </message>
    <message>
        <source>is before the entry ahead of it</source>
        <translation>lebih awal dari catatan sebelumnya</translation>
    </message>
    <message>
        <source>doesn't fit the chain of hashes</source>
        <translation>tidak cocok dengan rantai hash</translation>
    </message>
    <message>
        <source>can't be read</source>
        <translation>tidak dapat dibaca</translation>
    </message>
    <message>
        <source>the end of the journal was cut off</source>
        <translation>akhir jurnal dipotong</translation>
    </message>
    <message>
        <source>the head file beside the store can't be read</source>
        <translation>berkas kepala di samping data tidak dapat dibaca</translation>
    </message>
    <message>
        <source>its printed journal head no longer exists</source>
        <translation>kepala jurnal yang tercetak tidak ada lagi</translation>
    </message>
    <message>
        <source>isn't the sum of the movements</source>
        <translation>bukan jumlah mutasinya</translation>
    </message>
    <message>
        <source>isn't the sum of the reservations</source>
        <translation>bukan jumlah pemesanannya</translation>
    </message>
    <message>
        <source>still reserves goods</source>
        <translation>masih memesan barang</translation>
    </message>
    <message>
        <source>reserves less than nothing</source>
        <translation>menyisihkan kurang dari nol</translation>
    </message>
    <message>
        <source>reserves more than is still open</source>
        <translation>menyisihkan lebih dari sisa pesanan</translation>
    </message>
    <message>
        <source>stock moved isn't what came back</source>
        <translation>stok yang bergerak bukan yang kembali</translation>
    </message>
    <message>
        <source>its state doesn't fit its shipments</source>
        <translation>statusnya tidak cocok dengan kirimannya</translation>
    </message>
    <message>
        <source>its state doesn't fit its days</source>
        <translation>statusnya tidak cocok dengan tanggalnya</translation>
    </message>
    <message>
        <source>is under way, yet its invoice is void</source>
        <translation>masih di jalan, padahal fakturnya batal</translation>
    </message>
    <message>
        <source>what is packed isn't what was planned</source>
        <translation>yang dikemas bukan yang direncanakan</translation>
    </message>
    <message>
        <source>nothing is in it</source>
        <translation>tidak ada isinya</translation>
    </message>
    <message>
        <source>parts of a bundle that isn't in it</source>
        <translation>isi paket yang tidak ada di dalamnya</translation>
    </message>
    <message>
        <source>holds lines of another order</source>
        <translation>berisi baris pesanan lain</translation>
    </message>
    <message>
        <source>more came back than was shipped</source>
        <translation>yang kembali lebih banyak dari yang dikirim</translation>
    </message>
    <message>
        <source>bills more than was in its shipment</source>
        <translation>menagih lebih dari isi kirimannya</translation>
    </message>
    <message>
        <source>more was shipped than billed</source>
        <translation>yang dikirim lebih banyak dari yang ditagih</translation>
    </message>
    <message>
        <source>more was written off than was owed</source>
        <translation>yang dihapus lebih dari yang terutang</translation>
    </message>
    <message>
        <source>the journal tells another amount</source>
        <translation>jurnal menyebut jumlah lain</translation>
    </message>
    <message>
        <source>sums of the credit note are wrong</source>
        <translation>jumlah nota retur salah</translation>
    </message>
    <message>
        <source>doesn't fit its invoice</source>
        <translation>tidak cocok dengan notanya</translation>
    </message>
    <message>
        <source>doesn't fit its invoice's line</source>
        <translation>tidak cocok dengan baris notanya</translation>
    </message>
    <message>
        <source>more was credited than billed</source>
        <translation>yang diretur lebih dari yang ditagih</translation>
    </message>
    <message>
        <source>isn't the right part of its invoice</source>
        <translation>bukan bagian yang benar dari notanya</translation>
    </message>
    <message>
        <source>its state doesn't fit its credit note</source>
        <translation>statusnya tidak cocok dengan nota returnya</translation>
    </message>
    <message>
        <source>isn't what was paid out of the drawer</source>
        <translation>tidak sama dengan yang keluar dari laci</translation>
    </message>
    <message>
        <source>more was billed than ordered</source>
        <translation>yang ditagih lebih dari yang dipesan</translation>
    </message>
    <message>
        <source>only cash gives change</source>
        <translation>hanya tunai yang ada kembaliannya</translation>
    </message>
    <message>
        <source>its parts aren't what was paid</source>
        <translation>bagiannya tidak sama dengan yang dibayar</translation>
    </message>
    <message>
        <source>is for nobody and no invoice</source>
        <translation>bukan milik siapa pun dan bukan untuk nota mana pun</translation>
    </message>
    <message>
        <source>gives back what isn't there</source>
        <translation>mengembalikan uang yang tidak ada</translation>
    </message>
    <message>
        <source>Orders, their shipments, and voids against their invoices</source>
        <translation>Pesanan, kirimannya, dan pembatalan terhadap fakturnya</translation>
    </message>
    <message>
        <source>a bundle is part of a bundle</source>
        <translation>paket menjadi isi paket lain</translation>
    </message>
    <message>
        <source>a bundle counts stock of its own</source>
        <translation>paket punya stok sendiri</translation>
    </message>
    <message>
        <source>is a price for another product's unit</source>
        <translation>harga untuk satuan produk lain</translation>
    </message>
    <message>
        <source>its document doesn't exist</source>
        <translation>dokumennya tidak ada</translation>
    </message>
    <message>
        <source>stock moved isn't what was shipped</source>
        <translation>stok keluar tidak sama dengan yang dikirim</translation>
    </message>
    <message>
        <source>stock put back isn't what was sold</source>
        <translation>stok kembali tidak sama dengan yang dijual</translation>
    </message>
    <message>
        <source>stock moved isn't what was received</source>
        <translation>mutasi stok bukan yang diterima</translation>
    </message>
    <message>
        <source>its total isn't the sum of its lines</source>
        <translation>totalnya bukan jumlah barisnya</translation>
    </message>
    <message>
        <source>its movements are worth another amount</source>
        <translation>nilai mutasinya berbeda</translation>
    </message>
    <message>
        <source>is worth another amount by its movements</source>
        <translation>nilainya berbeda menurut mutasinya</translation>
    </message>
    <message>
        <source>stock moved isn't what was counted</source>
        <translation>stok yang bergerak bukan yang dihitung</translation>
    </message>
    <message>
        <source>more was shipped than ordered</source>
        <translation>dikirim lebih dari yang dipesan</translation>
    </message>
    <message>
        <source>doesn't fit its order</source>
        <translation>tidak cocok dengan pesanannya</translation>
    </message>
    <message>
        <source>the amount is wrong</source>
        <translation>jumlahnya salah</translation>
    </message>
    <message>
        <source>sums of the lines are wrong</source>
        <translation>jumlah baris salah</translation>
    </message>
    <message>
        <source>the total is wrong</source>
        <translation>totalnya salah</translation>
    </message>
    <message>
        <source>tax without a rate</source>
        <translation>pajak tanpa tarif</translation>
    </message>
    <message>
        <source>the tax is wrong</source>
        <translation>pajaknya salah</translation>
    </message>
    <message>
        <source>shares of the discount are wrong</source>
        <translation>pembagian diskon salah</translation>
    </message>
    <message>
        <source>paid and owed don't fit the payments</source>
        <translation>dibayar dan sisa tidak cocok dengan pembayaran</translation>
    </message>
    <message>
        <source>more was paid than billed</source>
        <translation>dibayar lebih dari tagihan</translation>
    </message>
    <message>
        <source>is void, yet paid</source>
        <translation>dibatalkan, tetapi terbayar</translation>
    </message>
    <message>
        <source>the balance is wrong</source>
        <translation>saldonya salah</translation>
    </message>
    <message>
        <source>the change is wrong</source>
        <translation>kembaliannya salah</translation>
    </message>
    <message>
        <source>more was allocated than paid</source>
        <translation>dialokasikan lebih dari yang dibayar</translation>
    </message>
    <message>
        <source>lies outside its shift</source>
        <translation>di luar waktu shift</translation>
    </message>
    <message>
        <source>its end isn't that of its closing</source>
        <translation>akhirnya tidak sama dengan penutupannya</translation>
    </message>
    <message>
        <source>the expected cash is wrong</source>
        <translation>kas seharusnya salah</translation>
    </message>
    <message>
        <source>the difference is wrong</source>
        <translation>selisihnya salah</translation>
    </message>
    <message>
        <source>the count isn't the sum of notes and coins</source>
        <translation>hitungan bukan jumlah uang kertas dan koin</translation>
    </message>
    <message>
        <source>doesn't fit its hash</source>
        <translation>tidak cocok dengan hash-nya</translation>
    </message>
    <message>
        <source>the number fits no pattern</source>
        <translation>nomor tidak sesuai pola</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>ada nomor yang hilang</translation>
    </message>
    <message>
        <source>a number was given twice</source>
        <translation>nomor dipakai dua kali</translation>
    </message>
    <message>
        <source>the counter doesn't fit the numbers</source>
        <translation>penghitung tidak cocok dengan nomor</translation>
    </message>
    <message>
        <source>the journal tells another total</source>
        <translation>jurnal menyebut total lain</translation>
    </message>
    <message>
        <source>the journal tells other lines</source>
        <translation>jurnal menyebut baris lain</translation>
    </message>
    <message>
        <source>its invoice doesn't exist</source>
        <translation>fakturnya tidak ada</translation>
    </message>
    <message>
        <source>the journal tells nothing of the void</source>
        <translation>jurnal tidak menyebut pembatalan</translation>
    </message>
    <message>
        <source>the journal tells other payments</source>
        <translation>jurnal menyebut pembayaran lain</translation>
    </message>
    <message>
        <source>only who may see the journal sees this</source>
        <translation>hanya terlihat oleh yang berhak melihat jurnal</translation>
    </message>
    <message>
        <source>Stock on hand and reserved, from every movement and reservation</source>
        <translation>Stok ada dan dipesan, dari setiap mutasi dan pemesanan</translation>
    </message>
    <message>
        <source>Goods receipts, and what the stock is worth, movement by movement</source>
        <translation>Penerimaan barang dan nilai stok, mutasi demi mutasi</translation>
    </message>
    <message>
        <source>Invoices: lines, discounts, tax and totals, to the rupiah</source>
        <translation>Faktur: baris, diskon, pajak, dan total, sampai rupiah</translation>
    </message>
    <message>
        <source>Credit notes and returns, part by part, and down payments</source>
        <translation>Nota retur dan retur, bagian demi bagian, dan uang muka</translation>
    </message>
    <message>
        <source>Payments, balances and shifts, down to notes and coins</source>
        <translation>Pembayaran, saldo, dan shift, sampai uang kertas dan koin</translation>
    </message>
    <message>
        <source>Document numbers: no gap, no twin</source>
        <translation>Nomor dokumen: tidak bolong, tidak ganda</translation>
    </message>
    <message>
        <source>The journal's chain, and every posted row against it</source>
        <translation>Rantai jurnal, dan setiap baris yang dibukukan</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>Send by WhatsApp</source>
        <translation>Kirim lewat WhatsApp</translation>
    </message>
    <message>
        <source>Send the last receipt by WhatsApp</source>
        <translation>Kirim struk terakhir lewat WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Number, or choose on the phone</source>
        <translation>Nomor, atau pilih di ponsel</translation>
    </message>
    <message>
        <source>The customer's WhatsApp number</source>
        <translation>Nomor WhatsApp pelanggan</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Code with receipt {number}</source>
        <translation>Kode berisi struk {number}</translation>
    </message>
    <message>
        <source>Scan with a phone: the chat opens with {receipt} in it.</source>
        <translation>Pindai dengan ponsel: obrolan terbuka berisi {receipt}.</translation>
    </message>
    <message>
        <source>Code with the reminder for {number}</source>
        <translation>Kode pengingat untuk {number}</translation>
    </message>
    <message>
        <source>Scan with a phone: the chat opens with the reminder in it.</source>
        <translation>Pindai dengan ponsel: obrolan terbuka berisi pengingat.</translation>
    </message>
    <message>
        <source>Scan with a phone: the chat with +{number} opens.</source>
        <translation>Pindai dengan ponsel: obrolan dengan +{number} terbuka.</translation>
    </message>
    <message>
        <source>Not a whole number: the phone will ask whom to send it to.</source>
        <translation>Nomor belum lengkap: ponsel akan menanyakan tujuan.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>{rows} products written to {file}</source>
        <translation>{rows} barang ditulis ke {file}</translation>
    </message>
    <message>
        <source>{rows} customers written to {file}</source>
        <translation>{rows} pelanggan ditulis ke {file}</translation>
    </message>
    <message>
        <source>Written: {data} and {paper}</source>
        <translation>Ditulis: {data} dan {paper}</translation>
    </message>
    <message>
        <source>{books} {record}: {what}</source>
        <translation>{books} {record}: {what}</translation>
    </message>
    <message>
        <source>All in order.</source>
        <translation>Semua beres.</translation>
    </message>
    <message>
        <source>{n} findings.</source>
        <translation>{n} temuan.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Line {n}: {reason}</source>
        <translation>Baris {n}: {reason}</translation>
    </message>
    <message>
        <source>{good} good rows, {bad} bad rows, {added} added</source>
        <translation>{good} baris baik, {bad} baris bermasalah, {added} ditambahkan</translation>
    </message>
    <message>
        <source>{found} differ (renamed: {renamed}), {same} unchanged, {changed} changed</source>
        <translation>{found} berbeda (ganti nama: {renamed}), {same} tetap, {changed} diubah</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Counted</source>
        <translation>Terhitung</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>It is no longer sold.</source>
        <translation>Barang ini tidak dijual lagi.</translation>
    </message>
    <message>
        <source>{quantity} went meanwhile. If in doubt, count all of it and type it.</source>
        <translation>{quantity} keluar sementara itu. Jika ragu, hitung semuanya lalu ketik.</translation>
    </message>
    <message>
        <source>{quantity} came meanwhile. If in doubt, count all of it and type it.</source>
        <translation>{quantity} masuk sementara itu. Jika ragu, hitung semuanya lalu ketik.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>buta</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>Tidak ada barang yang cocok</translation>
    </message>
    <message>
        <source>Nothing counted yet</source>
        <translation>Belum ada yang dihitung</translation>
    </message>
    <message>
        <source>Scan what is on the shelf; 3*code counts three.</source>
        <translation>Pindai yang ada di rak; 3*kode menghitung tiga.</translation>
    </message>
    <message>
        <source>1 product was not counted and becomes 0.</source>
        <translation>1 barang tidak dihitung dan menjadi 0.</translation>
    </message>
    <message>
        <source>{n} products were not counted and become 0.</source>
        <translation>{n} barang tidak dihitung dan menjadi 0.</translation>
    </message>
    <message>
        <source>{name}: {counted} counted.</source>
        <translation>{name}: {counted} terhitung.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Tidak ada selisih</translation>
    </message>
    <message>
        <source>Everything is counted</source>
        <translation>Semua sudah dihitung</translation>
    </message>
    <message>
        <source>Scan or type a code or name; 3*code counts three</source>
        <translation>Pindai atau ketik kode atau nama; 3*kode menghitung tiga</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Cari di daftar ini</translation>
    </message>
    <message>
        <source>Products of the count</source>
        <translation>Barang dalam opname</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>Belum ada barang dipilih</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>In the books {quantity}</source>
        <translation>Menurut buku {quantity}</translation>
    </message>
    <message>
        <source>Enter replaces, Shift+Enter adds.</source>
        <translation>Enter mengganti, Shift+Enter menambah.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Belum dihitung</translation>
    </message>
    <message>
        <source>Quantity counted</source>
        <translation>Jumlah terhitung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Tampilan berikutnya</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation>Ketik jumlahnya</translation>
    </message>
    <message>
        <source>Give the count up</source>
        <translation>Batalkan opname</translation>
    </message>
    <message>
        <source>Everything not counted is zero</source>
        <translation>Yang tidak dihitung dianggap nol</translation>
    </message>
    <message>
        <source>Print the differences</source>
        <translation>Cetak selisih</translation>
    </message>
    <message>
        <source>Save the differences as PDF</source>
        <translation>Simpan selisih sebagai PDF</translation>
    </message>
    <message>
        <source>Take the last scan back</source>
        <translation>Batalkan pindaian terakhir</translation>
    </message>
    <message>
        <source>Pause, back to the counts</source>
        <translation>Jeda, kembali ke daftar opname</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Mulai menghitung</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bukukan</translation>
    </message>
    <message>
        <source>F9 again posts it.</source>
        <translation>F9 sekali lagi membukukannya.</translation>
    </message>
    <message>
        <source>{number} is posted: {lines} products, {differences} differences.</source>
        <translation>{number} dibukukan: {lines} barang, {differences} selisih.</translation>
    </message>
    <message>
        <source>Value of the stock {value}.</source>
        <translation>Nilai stok {value}.</translation>
    </message>
    <message>
        <source>Of {n} products more is promised than is there.</source>
        <translation>Pesanan {n} barang melebihi stoknya.</translation>
    </message>
    <message>
        <source>What was counted will not be used. The stock stays as it is.</source>
        <translation>Hasil hitungan tidak dipakai. Stok tetap seperti adanya.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Lanjut menghitung</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Such as: front shelf</source>
        <translation>Misalnya: rak depan</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua barang</translation>
    </message>
    <message>
        <source>Begin a stock count</source>
        <translation>Mulai stok opname</translation>
    </message>
    <message>
        <source>The shop goes on selling meanwhile. Stop and go on as you like.</source>
        <translation>Toko tetap berjualan. Berhenti dan lanjutkan kapan saja.</translation>
    </message>
    <message>
        <source>Blind count</source>
        <translation>Hitung buta</translation>
    </message>
    <message>
        <source>What should be there is told only with the differences.</source>
        <translation>Jumlah menurut buku baru tampil bersama selisihnya.</translation>
    </message>
    <message>
        <source>No count yet</source>
        <translation>Belum ada opname</translation>
    </message>
    <message>
        <source>Begin the first one at the left, then scan what is on the shelf.</source>
        <translation>Mulai di sebelah kiri, lalu pindai yang ada di rak.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>Di buku</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>At cost</source>
        <translation>Nilai modal</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tidak dihitung</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Dimulai</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Dibukukan</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>{n} counted</source>
        <translation>{n} terhitung</translation>
    </message>
    <message>
        <source>{n} differ</source>
        <translation>{n} selisih</translation>
    </message>
    <message>
        <source>{n} not counted yet</source>
        <translation>{n} belum dihitung</translation>
    </message>
    <message>
        <source>Everything counted is as in the books.</source>
        <translation>Semua hitungan sama dengan buku.</translation>
    </message>
    <message>
        <source>1 difference will correct the stock.</source>
        <translation>1 selisih akan mengoreksi stok.</translation>
    </message>
    <message>
        <source>{n} differences will correct the stock.</source>
        <translation>{n} selisih akan mengoreksi stok.</translation>
    </message>
    <message>
        <source>Surplus {surplus}, loss {loss}.</source>
        <translation>Lebih {surplus}, kurang {loss}.</translation>
    </message>
</context>
<context>
    <name>CustomerClass</name>
    <message>
        <source>Best customer</source>
        <translation>Pelanggan terbaik</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Setia</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Slipping away</source>
        <translation>Mulai hilang</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>Belum pernah belanja</translation>
    </message>
    <message>
        <source>Nothing was bought yet.</source>
        <translation>Belum pernah belanja.</translation>
    </message>
    <message>
        <source>Usually buys every day.</source>
        <translation>Biasanya belanja tiap hari.</translation>
    </message>
    <message>
        <source>Usually buys every {days} days.</source>
        <translation>Biasanya belanja tiap {days} hari.</translation>
    </message>
    <message>
        <source>Bought on one day so far.</source>
        <translation>Baru belanja pada satu hari.</translation>
    </message>
    <message>
        <source>Bought on {days} days so far.</source>
        <translation>Baru belanja pada {days} hari.</translation>
    </message>
    <message>
        <source>Bought today.</source>
        <translation>Belanja hari ini.</translation>
    </message>
    <message>
        <source>Last bought yesterday.</source>
        <translation>Terakhir belanja kemarin.</translation>
    </message>
    <message>
        <source>Last bought {days} days ago.</source>
        <translation>Terakhir belanja {days} hari lalu.</translation>
    </message>
    <message>
        <source>That is longer than usual.</source>
        <translation>Lebih lama dari biasanya.</translation>
    </message>
    <message>
        <source>That is much longer than usual.</source>
        <translation>Jauh lebih lama dari biasanya.</translation>
    </message>
    <message>
        <source>A purchase is worth at least twice the shop's average.</source>
        <translation>Nilai sekali belanja paling sedikit dua kali rata-rata toko.</translation>
    </message>
</context>
<context>
    <name>CustomerPages</name>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>Piutang</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmen</translation>
    </message>
</context>
<context>
    <name>CustomerProfile</name>
    <message>
        <source>Another customer</source>
        <translation>Pelanggan lain</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Muat ulang</translation>
    </message>
    <message>
        <source>The next table</source>
        <translation>Tabel berikutnya</translation>
    </message>
    <message>
        <source>Next table</source>
        <translation>Tabel berikut</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Jual</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Data pelanggan</translation>
    </message>
    <message>
        <source>Months as a table</source>
        <translation>Bulan sebagai tabel</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Kembali ke daftar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Bought in each month: {months}</source>
        <translation>Belanja tiap bulan: {months}</translation>
    </message>
    <message>
        <source>{goods} and {n} more</source>
        <translation>{goods} dan {n} lagi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Untuk apa</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kuitansi</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Kali</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Terakhir</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>Harga terakhir</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Jumlah belanja</translation>
    </message>
    <message>
        <source>Name, phone, code or address of a customer</source>
        <translation>Nama, telepon, kode, atau alamat pelanggan</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Pelanggan yang ditemukan</translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation>Berutang {amount}</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Belanja terakhir</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Belanja pertama</translation>
    </message>
    <message>
        <source>Days between</source>
        <translation>Jarak (hari)</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 hari terakhir</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Seluruhnya</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Owes nothing</source>
        <translation>Tidak ada piutang</translation>
    </message>
    <message>
        <source>{amount} kept for them</source>
        <translation>Saldo {amount}</translation>
    </message>
    <message>
        <source>{amount} paid ahead for orders</source>
        <translation>Uang muka pesanan {amount}</translation>
    </message>
    <message>
        <source>What was billed without tax, less what the goods cost.</source>
        <translation>Yang difakturkan tanpa pajak, dikurangi harga pokok barang.</translation>
    </message>
    <message>
        <source>From one day of buying to the next, on average.</source>
        <translation>Rata-rata dari satu hari belanja ke hari belanja berikutnya.</translation>
    </message>
    <message>
        <source>Bought within {days} days, less what came back.</source>
        <translation>Belanja dalam {days} hari, dikurangi yang diretur.</translation>
    </message>
    <message>
        <source>no limit agreed</source>
        <translation>tanpa batas piutang</translation>
    </message>
    <message>
        <source>limit {limit}, {amount} over</source>
        <translation>batas {limit}, lebih {amount}</translation>
    </message>
    <message>
        <source>limit {limit}, {amount} left</source>
        <translation>batas {limit}, sisa {amount}</translation>
    </message>
    <message>
        <source>Often bought</source>
        <translation>Sering dibeli</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} kali</translation>
    </message>
    <message>
        <source>once</source>
        <translation>sekali</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Membaca…</translation>
    </message>
    <message>
        <source>Whose profile?</source>
        <translation>Profil siapa?</translation>
    </message>
    <message>
        <source>Find a customer here, or choose one in the list first.</source>
        <translation>Cari pelanggan di sini, atau pilih dahulu di daftar.</translation>
    </message>
    <message>
        <source>find a customer</source>
        <translation>cari pelanggan</translation>
    </message>
    <message>
        <source>Bought in each month</source>
        <translation>Belanja tiap bulan</translation>
    </message>
    <message>
        <source>{key} shows the months as a table.</source>
        <translation>{key} menampilkan bulan sebagai tabel.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Per bulan</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>Belum ada pesanan</translation>
    </message>
    <message>
        <source>No invoice yet</source>
        <translation>Belum ada faktur</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>Belum ada pembayaran</translation>
    </message>
    <message>
        <source>Nothing was bought yet</source>
        <translation>Belum pernah belanja</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Belum ada riwayat</translation>
    </message>
    <message>
        <source>the newest {n}</source>
        <translation>{n} terbaru</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>waits for {order}</source>
        <translation>menunggu {order}</translation>
    </message>
    <message>
        <source>{amount} kept as balance</source>
        <translation>{amount} jadi saldo</translation>
    </message>
    <message>
        <source>Given back from the balance</source>
        <translation>Dikembalikan dari saldo</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>out of {invoice}</source>
        <translation>dari {invoice}</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>not due</source>
        <translation>belum jatuh tempo</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>telat 1 hari</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>telat {days} hari</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Golongan</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Piutang</translation>
    </message>
    <message>
        <source>Oldest debt</source>
        <translation>Umur piutang</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 hari terakhir</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>Terakhir belanja</translation>
    </message>
    <message>
        <source>e.g. 0812-3456-7890</source>
        <translation>mis. 0812-3456-7890</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Tambah telepon</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Sebutan</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Deliver here</source>
        <translation>Kirim ke sini</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Jalan dan nomor</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan/desa</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Patokan</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Tambah alamat</translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation>Telepon lain</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>e.g. caterer, neighbour</source>
        <translation>mis. katering, tetangga</translation>
    </message>
    <message>
        <source>e.g. home</source>
        <translation>mis. rumah</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>e.g. 003/005</source>
        <translation>mis. 003/005</translation>
    </message>
    <message>
        <source>type 3 letters</source>
        <translation>ketik 3 huruf</translation>
    </message>
    <message>
        <source>e.g. green fence beside the mosque</source>
        <translation>mis. pagar hijau di samping masjid</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>Alamat lain</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Batas kredit</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Tempo (hari)</translation>
    </message>
    <message>
        <source>Note at the counter</source>
        <translation>Catatan di kasir</translation>
    </message>
    <message>
        <source>pops up when they buy</source>
        <translation>muncul saat belanja</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Ulang tahun</translation>
    </message>
    <message>
        <source>e.g. 17-08-1990 or 17-08</source>
        <translation>mis. 17-08-1990 atau 17-08</translation>
    </message>
    <message>
        <source>Tax id (NPWP or NIK)</source>
        <translation>NPWP atau NIK</translation>
    </message>
    <message>
        <source>only if they ask</source>
        <translation>hanya bila diminta</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Promosi</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Ditanya tanggal</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>Asked how</source>
        <translation>Ditanya lewat</translation>
    </message>
    <message>
        <source>e.g. form, chat, at the till</source>
        <translation>mis. formulir, chat, di kasir</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Umum</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Langganan</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>Grosir</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Belum ditanya</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Setuju</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Menolak</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>Belum ada pelanggan dipilih</translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation>Piutang {amount}</translation>
    </message>
    <message>
        <source>ends in {digits}</source>
        <translation>berakhiran {digits}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Address for deliveries</source>
        <translation>Alamat pengiriman</translation>
    </message>
    <message>
        <source>Credit and notes</source>
        <translation>Utang dan catatan</translation>
    </message>
    <message>
        <source>Only what they want to tell</source>
        <translation>Hanya yang mau diberitahukan</translation>
    </message>
    <message>
        <source>{phones}: no such phone is known. Ask for it once more.</source>
        <translation>{phones}: nomor seperti ini tidak dikenal. Tanyakan sekali lagi.</translation>
    </message>
    <message>
        <source>Same phone as {name}</source>
        <translation>Sama dengan {name}</translation>
    </message>
    <message>
        <source>A name like this: {name}, {where}</source>
        <translation>Nama mirip: {name}, {where}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lagi</translation>
    </message>
    <message>
        <source>You may look. Who may change customers: {roles}</source>
        <translation>Anda boleh melihat. Yang boleh mengubah pelanggan: {roles}</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>Gabung…</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} disimpan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Owing</source>
        <translation>Berutang</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Sell to this customer</source>
        <translation>Jual ke pelanggan ini</translation>
    </message>
    <message>
        <source>Join two customers</source>
        <translation>Gabungkan dua pelanggan</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>Kartu piutang</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Kembali satu langkah</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Impor dari Excel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Export to Excel or CSV</source>
        <translation>Ekspor ke Excel atau CSV</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Doubtful phone</source>
        <translation>Telepon meragukan</translation>
    </message>
    <message>
        <source>Search name, phone, code or address</source>
        <translation>Cari nama, telepon, kode, atau alamat</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Tambah pelanggan</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Belum ada pelanggan</translation>
    </message>
    <message>
        <source>Customers are made when you press F3 in Sell, or here.</source>
        <translation>Pelanggan dibuat saat Anda menekan F3 di Jual, atau di sini.</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Tidak ada pelanggan yang cocok</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 pelanggan</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} pelanggan</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Pays now</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>owes {amount}</source>
        <translation>sisa {amount}</translation>
    </message>
    <message>
        <source>{name}: {paid} received, give back {change}</source>
        <translation>{name}: diterima {paid}, kembalian {change}</translation>
    </message>
    <message>
        <source>{name}: {paid} received, {owed} still owed</source>
        <translation>{name}: diterima {paid}, sisa utang {owed}</translation>
    </message>
    <message>
        <source>{name}: {paid} received, nothing is owed any more</source>
        <translation>{name}: diterima {paid}, tidak ada utang lagi</translation>
    </message>
    <message>
        <source>{name}: give back {amount}</source>
        <translation>{name}: kembalikan {amount}</translation>
    </message>
    <message>
        <source>{name} owes {owed}</source>
        <translation>{name} berutang {owed}</translation>
    </message>
    <message>
        <source>{name} owes {owed} and has {kept} with the shop</source>
        <translation>{name} berutang {owed} dan punya saldo {kept}</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Oldest first; Space picks an invoice.</source>
        <translation>Terlama dulu; Spasi memilih faktur.</translation>
    </message>
    <message>
        <source>Unpaid invoices</source>
        <translation>Faktur belum lunas</translation>
    </message>
    <message>
        <source>Save payment</source>
        <translation>Simpan pembayaran</translation>
    </message>
    <message>
        <source>Give money back in cash</source>
        <translation>Kembalikan saldo secara tunai</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Address called</source>
        <translation>Sebutan alamat</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Biarkan dua</translation>
    </message>
    <message>
        <source>{gone} is {kept} now.</source>
        <translation>{gone} sekarang {kept}.</translation>
    </message>
    <message>
        <source>Join {gone} ({gone_code}) with {kept} ({kept_code})? Orders, papers and balance become one; this can't be undone.</source>
        <translation>Gabungkan {gone} ({gone_code}) dengan {kept} ({kept_code})? Pesanan, nota, dan saldo jadi satu; tidak bisa dibatalkan.</translation>
    </message>
    <message>
        <source>{amount} owed come along.</source>
        <translation>Utang {amount} ikut pindah.</translation>
    </message>
    <message>
        <source>{amount} in their favour come along.</source>
        <translation>Saldo {amount} ikut pindah.</translation>
    </message>
    <message>
        <source>Select two customers with Ctrl+click or Shift+Down; the one you see at the right stays.</source>
        <translation>Pilih dua pelanggan dengan Ctrl+klik atau Shift+Bawah; yang tampil di kanan yang tetap.</translation>
    </message>
    <message>
        <source>Villages found</source>
        <translation>Kelurahan/desa yang ditemukan</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Agu</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Des</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>That is not possible here. Change it and try again.</source>
        <translation>Tidak bisa dilakukan di sini. Ubah lalu coba lagi.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Type digits only, such as 12.500.</source>
        <translation>“{text}” bukan jumlah uang. Ketik angka saja, misalnya 12.500.</translation>
    </message>
    <message>
        <source>“{text}” is not a quantity. Type a number such as 3 or 1,5.</source>
        <translation>“{text}” bukan jumlah barang. Ketik angka, misalnya 3 atau 1,5.</translation>
    </message>
    <message>
        <source>“{text}” is not a discount. Type an amount or a share such as 10%.</source>
        <translation>“{text}” bukan diskon. Ketik nilai rupiah atau persen, misalnya 10%.</translation>
    </message>
    <message>
        <source>A discount is at most 100 %, “{text}” is more. Type a smaller one.</source>
        <translation>Diskon paling banyak 100 %, “{text}” lebih dari itu. Ketik yang lebih kecil.</translation>
    </message>
    <message>
        <source>“{text}” can't be a barcode. Scan it again or type its digits.</source>
        <translation>“{text}” bukan barcode. Pindai lagi atau ketik angkanya.</translation>
    </message>
    <message>
        <source>Barcode {text} has a wrong last digit. Scan it again or correct it.</source>
        <translation>Angka terakhir barcode {text} salah. Pindai lagi atau perbaiki.</translation>
    </message>
    <message>
        <source>This is not a QRIS text. Copy it anew from your static QRIS code.</source>
        <translation>Ini bukan teks QRIS. Salin ulang dari QRIS statis Anda.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number. Type it like 0812-3456-7890.</source>
        <translation>“{text}” bukan nomor telepon. Ketik seperti 0812-3456-7890.</translation>
    </message>
    <message>
        <source>“{text}” is not in whole rupiah. Leave the cents out, as in 12.500.</source>
        <translation>“{text}” bukan rupiah bulat. Hapus sennya, misalnya 12.500.</translation>
    </message>
    <message>
        <source>Digits of barcode “{text}” are lost. Scan it anew, or export it as text.</source>
        <translation>Angka barcode “{text}” sudah hilang. Pindai ulang, atau ekspor lagi sebagai teks.</translation>
    </message>
    <message>
        <source>{field} “{text}” is not known. Use one of the words offered.</source>
        <translation>{field} “{text}” tidak dikenal. Pakai salah satu kata yang tersedia.</translation>
    </message>
    <message>
        <source>{cells} cells for {columns} columns. Put the name in quotes.</source>
        <translation>{cells} isian untuk {columns} kolom. Beri tanda kutip pada nama.</translation>
    </message>
    <message>
        <source>{code} is in the shop already ({owner}). Delete this row.</source>
        <translation>{code} sudah ada di toko ({owner}). Hapus baris ini.</translation>
    </message>
    <message>
        <source>Line {line} has {code} too ({owner}). Keep one of the two.</source>
        <translation>{code} juga ada di baris {line} ({owner}). Sisakan salah satu.</translation>
    </message>
    <message>
        <source>“{text}” is no tax id. An NPWP has 15 or 16 digits, a NIK 16.</source>
        <translation>“{text}” bukan NPWP atau NIK. NPWP 15 atau 16 angka, NIK 16 angka.</translation>
    </message>
    <message>
        <source>“{text}” is no birthday. Type it like 17-08-1990, or 17-08.</source>
        <translation>“{text}” bukan tanggal lahir. Ketik seperti 17-08-1990 atau 17-08.</translation>
    </message>
    <message>
        <source>Where did the consent come from? Type it: form, chat, at the till.</source>
        <translation>Persetujuan ini dari mana? Ketik: formulir, chat, di kasir.</translation>
    </message>
    <message>
        <source>{name} was joined with {owner}. Use that one.</source>
        <translation>{name} sudah digabung dengan {owner}. Pakai yang itu.</translation>
    </message>
    <message>
        <source>{name} can't be joined with themselves. Choose another customer.</source>
        <translation>{name} tidak bisa digabung dengan dirinya sendiri. Pilih pelanggan lain.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile. Read the file again.</source>
        <translation>{name} sudah diubah sementara itu. Baca berkasnya lagi.</translation>
    </message>
    <message>
        <source>“{text}” can't be read here. Correct it and try again.</source>
        <translation>“{text}” tidak bisa dibaca di sini. Perbaiki lalu coba lagi.</translation>
    </message>
    <message>
        <source>The pattern “{pattern}” can't be used. Choose one of the examples.</source>
        <translation>Pola “{pattern}” tidak bisa dipakai. Pilih salah satu contoh.</translation>
    </message>
    <message>
        <source>{amount} is outside {low} to {high}. Type another amount.</source>
        <translation>{amount} di luar {low} sampai {high}. Ketik nilai lain.</translation>
    </message>
    <message>
        <source>{quantity} is too much. Type at most {high}.</source>
        <translation>{quantity} terlalu banyak. Ketik paling banyak {high}.</translation>
    </message>
    <message>
        <source>Quantity {quantity} is not possible. Type more than 0, up to {high}.</source>
        <translation>Jumlah {quantity} tidak bisa. Ketik lebih dari 0, paling banyak {high}.</translation>
    </message>
    <message>
        <source>{quantity} {unit} is too fine for this unit. Use fewer decimals.</source>
        <translation>{quantity} {unit} terlalu rinci untuk satuan ini. Kurangi angka desimal.</translation>
    </message>
    <message>
        <source>{field} is empty. Fill it in.</source>
        <translation>{field} masih kosong. Isi dulu.</translation>
    </message>
    <message>
        <source>{field} is too long. Keep it within {limit} characters.</source>
        <translation>{field} terlalu panjang. Paling banyak {limit} huruf.</translation>
    </message>
    <message>
        <source>{noun} {key} is not here any more. Search again.</source>
        <translation>{noun} {key} tidak ditemukan. Cari lagi.</translation>
    </message>
    <message>
        <source>{code} is not registered. Add the product or search by name.</source>
        <translation>{code} belum terdaftar. Tambah barang atau cari nama.</translation>
    </message>
    <message>
        <source>{name} is no longer sold. Activate it in Products to sell it.</source>
        <translation>{name} sudah tidak dijual. Aktifkan di Produk untuk menjualnya.</translation>
    </message>
    <message>
        <source>{code} already belongs to {owner}. Use another code.</source>
        <translation>{code} sudah dipakai {owner}. Pakai kode lain.</translation>
    </message>
    <message>
        <source>{noun} is {state}: {act} is not possible any more.</source>
        <translation>{noun} sudah {state}: {act} tidak bisa lagi.</translation>
    </message>
    <message>
        <source>Only {available} of {name} in stock, {asked} asked. Reduce it.</source>
        <translation>Stok {name} tinggal {available}, diminta {asked}. Kurangi jumlahnya.</translation>
    </message>
    <message>
        <source>The cart is empty. Scan or search the first product.</source>
        <translation>Keranjang masih kosong. Pindai atau cari barang pertama.</translation>
    </message>
    <message>
        <source>All {limit} places for open orders are used. Hold or finish one first.</source>
        <translation>Semua {limit} tempat pesanan terpakai. Tahan atau selesaikan satu dulu.</translation>
    </message>
    <message>
        <source>Discount {discount} is above {amount}. Type a smaller one.</source>
        <translation>Diskon {discount} melebihi {amount}. Ketik yang lebih kecil.</translation>
    </message>
    <message>
        <source>{short} short of {due}. Take more money or sell on credit.</source>
        <translation>Kurang {short} dari {due}. Tambah uang atau jual tempo.</translation>
    </message>
    <message>
        <source>The total is now {due}, not {shown}. Look, then pay again.</source>
        <translation>Totalnya sekarang {due}, bukan {shown}. Periksa, lalu bayar lagi.</translation>
    </message>
    <message>
        <source>{paid} is more than {due}. Only cash gives change: type {due}.</source>
        <translation>{paid} melebihi {due}. Hanya tunai ada kembalian: ketik {due}.</translation>
    </message>
    <message>
        <source>This needs a customer. Choose one first (F3).</source>
        <translation>Ini perlu pelanggan. Pilih pelanggan dulu (F3).</translation>
    </message>
    <message>
        <source>A delivery needs an address. Add it to the customer.</source>
        <translation>Pengiriman perlu alamat. Tambahkan pada pelanggan.</translation>
    </message>
    <message>
        <source>{method} needs its reference. Type the number on the slip.</source>
        <translation>{method} perlu nomor referensi. Ketik nomor pada struknya.</translation>
    </message>
    <message>
        <source>{name} would owe {owed}, above {limit}. Take part in cash.</source>
        <translation>Piutang {name} menjadi {owed}, di atas {limit}. Minta sebagian tunai.</translation>
    </message>
    <message>
        <source>No shift is open. Open one with the cash in the drawer.</source>
        <translation>Belum ada shift. Buka shift dengan uang yang ada di laci.</translation>
    </message>
    <message>
        <source>The count differs from what was expected. Count again or write why.</source>
        <translation>Hitungan tidak sama dengan yang seharusnya. Hitung lagi atau tulis alasannya.</translation>
    </message>
    <message>
        <source>The count differs by {amount}. Count again or write why.</source>
        <translation>Hitungan selisih {amount}. Hitung lagi atau tulis alasannya.</translation>
    </message>
    <message>
        <source>Shift {number} is still open. Close it first.</source>
        <translation>Shift {number} masih terbuka. Tutup dulu.</translation>
    </message>
    <message>
        <source>{number} was paid in a closed shift. Make a return instead.</source>
        <translation>{number} dibayar pada shift yang sudah ditutup. Buat retur saja.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} dtk</translation>
    </message>
    <message>
        <source>You may not {right}. Ask someone who may.</source>
        <translation>Anda tidak berhak {right}. Minta orang yang berhak.</translation>
    </message>
    <message>
        <source>To {right} needs a reason. Type one.</source>
        <translation>Untuk {right} perlu alasan. Ketik alasannya.</translation>
    </message>
    <message>
        <source>Wrong PIN. One try left before a pause.</source>
        <translation>PIN salah. Sisa satu kali sebelum jeda.</translation>
    </message>
    <message>
        <source>Wrong PIN. {left} tries left.</source>
        <translation>PIN salah. Sisa {left} kali.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {time}.</source>
        <translation>PIN salah terlalu sering. Coba lagi dalam {time}.</translation>
    </message>
    <message>
        <source>The PIN is too short. Use at least {minimum} digits.</source>
        <translation>PIN terlalu pendek. Pakai minimal {minimum} angka.</translation>
    </message>
    <message>
        <source>Anybody would try this PIN first. Choose another, not in a row.</source>
        <translation>PIN ini mudah ditebak. Pilih yang lain, jangan berurutan.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet. The owner sets one in Settings.</source>
        <translation>{name} belum punya PIN. Pemilik memasangnya di Pengaturan.</translation>
    </message>
    <message>
        <source>This is not the recovery code. Check each letter on the paper.</source>
        <translation>Ini bukan kode pemulihan. Periksa tiap huruf di kertas.</translation>
    </message>
    <message>
        <source>{name} is the only owner. Make somebody else an owner first.</source>
        <translation>{name} satu-satunya pemilik. Jadikan orang lain pemilik dulu.</translation>
    </message>
    <message>
        <source>You can't approve your own request. Ask someone else.</source>
        <translation>Permintaan sendiri tidak bisa disetujui sendiri. Minta orang lain.</translation>
    </message>
    <message>
        <source>{keys} already does “{owner}”. Choose another key.</source>
        <translation>{keys} sudah dipakai untuk “{owner}”. Pilih tombol lain.</translation>
    </message>
    <message>
        <source>{keys} is needed for typing. Use Ctrl, Alt or a function key.</source>
        <translation>{keys} dipakai untuk mengetik. Pakai Ctrl, Alt, atau tombol F.</translation>
    </message>
    <message>
        <source>{file} is larger than allowed ({limit}). Split it and try again.</source>
        <translation>{file} melebihi batas ({limit}). Bagi berkasnya lalu coba lagi.</translation>
    </message>
    <message>
        <source>product_name</source>
        <translation>nama_barang</translation>
    </message>
    <message>
        <source>selling_price</source>
        <translation>harga_jual</translation>
    </message>
    <message>
        <source>{file} has no column for the {column}. Add one, such as {example}.</source>
        <translation>{file} tidak punya kolom {column}. Tambahkan, misalnya {example}.</translation>
    </message>
    <message>
        <source>The folder {folder} can't be written in. Choose another folder.</source>
        <translation>Tidak bisa menulis di folder {folder}. Pilih folder lain.</translation>
    </message>
    <message>
        <source>{file} can't be written in {folder}. Choose another folder.</source>
        <translation>Tidak bisa menulis {file} di folder {folder}. Pilih folder lain.</translation>
    </message>
    <message>
        <source>The disk is full. Free {needed} MB and try again.</source>
        <translation>Disk penuh. Kosongkan {needed} MB lalu coba lagi.</translation>
    </message>
    <message>
        <source>{document} is saved but not printed ({reason}). Print it again.</source>
        <translation>{document} tersimpan tetapi belum tercetak ({reason}). Cetak lagi.</translation>
    </message>
    <message>
        <source>{file} can't be used. Choose another file.</source>
        <translation>{file} tidak bisa dipakai. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>{file} is not there any more. Choose the file again.</source>
        <translation>{file} sudah tidak ada. Pilih berkasnya lagi.</translation>
    </message>
    <message>
        <source>{file} can't be opened. Check its permissions or copy it.</source>
        <translation>{file} tidak bisa dibuka. Periksa izinnya atau salin dulu.</translation>
    </message>
    <message>
        <source>{file} has no rows. Check that you chose the right file.</source>
        <translation>{file} tidak berisi baris. Pastikan berkasnya benar.</translation>
    </message>
    <message>
        <source>{file} is no CSV or Excel file. Save it as one of these.</source>
        <translation>{file} bukan berkas CSV atau Excel. Simpan sebagai salah satunya.</translation>
    </message>
    <message>
        <source>The letters of {file} can't be read. Save it as CSV UTF-8.</source>
        <translation>Huruf pada {file} tidak terbaca. Simpan sebagai CSV UTF-8.</translation>
    </message>
    <message>
        <source>{file} is no PNG or JPEG up to 8 MB. Choose another picture.</source>
        <translation>{file} bukan PNG atau JPEG sampai 8 MB. Pilih gambar lain.</translation>
    </message>
    <message>
        <source>{file} is no whole shop of OMS Desktop. Leave it; open another file.</source>
        <translation>{file} bukan berkas toko OMS Desktop yang utuh. Biarkan saja; buka berkas lain.</translation>
    </message>
    <message>
        <source>{file} is not whole any more. Leave it as it is; open another file.</source>
        <translation>{file} tidak utuh lagi. Biarkan apa adanya; buka berkas lain.</translation>
    </message>
    <message>
        <source>{file} is from a newer version. Update OMS Desktop first.</source>
        <translation>{file} dibuat versi yang lebih baru. Perbarui OMS Desktop dulu.</translation>
    </message>
    <message>
        <source>{file} lies on a shared folder. Move it to this computer.</source>
        <translation>{file} ada di folder bersama. Pindahkan ke komputer ini.</translation>
    </message>
    <message>
        <source>{file} is open in another window. Close that one first.</source>
        <translation>{file} sedang dibuka di jendela lain. Tutup jendela itu dulu.</translation>
    </message>
    <message>
        <source>The stock of {name} isn't kept. Switch it on in the product first.</source>
        <translation>Stok {name} tidak dicatat. Nyalakan dulu di barangnya.</translation>
    </message>
    <message>
        <source>{name} has no category, so it isn't in this count.</source>
        <translation>{name} tidak punya kategori, jadi tidak termasuk opname ini.</translation>
    </message>
    <message>
        <source>{name} is in {category}, which isn't in this count.</source>
        <translation>{name} ada di {category}, yang tidak termasuk opname ini.</translation>
    </message>
    <message>
        <source>Nothing was counted yet. Scan a product first.</source>
        <translation>Belum ada yang dihitung. Pindai barang dulu.</translation>
    </message>
    <message>
        <source>The stock of {name} is {quantity} already.</source>
        <translation>Stok {name} memang sudah {quantity}.</translation>
    </message>
    <message>
        <source>{name} has moved already. Adjust its stock instead.</source>
        <translation>{name} sudah pernah bergerak. Sesuaikan stoknya saja.</translation>
    </message>
    <message>
        <source>It ends on {ends}, before it starts on {starts}. Swap the dates.</source>
        <translation>Berakhir {ends}, sebelum mulai {starts}. Tukar tanggalnya.</translation>
    </message>
    <message>
        <source>{price} for whom? Give a level, a quantity or dates.</source>
        <translation>{price} untuk siapa? Isi level, jumlah, atau tanggal.</translation>
    </message>
    <message>
        <source>{first} and {second} hold for the same case. Delete one of them.</source>
        <translation>{first} dan {second} untuk syarat yang sama. Hapus salah satu.</translation>
    </message>
    <message>
        <source>There is no unit “{unit}”. Add it to the units, or choose another.</source>
        <translation>Tidak ada satuan “{unit}”. Tambahkan dulu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>{code} is in the bundle twice. Keep one, with the sum of both.</source>
        <translation>{code} ada dua kali di paket. Sisakan satu dengan jumlahnya.</translation>
    </message>
    <message>
        <source>No product has the code {code}. Scan it, or type its name.</source>
        <translation>Tidak ada produk berkode {code}. Pindai, atau ketik namanya.</translation>
    </message>
    <message>
        <source>{name}: a bundle can't be part of a bundle. Add its parts instead.</source>
        <translation>{name}: paket tak bisa jadi isi paket. Masukkan isinya saja.</translation>
    </message>
    <message>
        <source>{name} is a service. A bundle is goods: change its kind.</source>
        <translation>{name} adalah jasa. Paket itu barang: ubah jenisnya.</translation>
    </message>
    <message>
        <source>{name} has {stock} in stock. A bundle has none: clear it first.</source>
        <translation>{name} punya stok {stock}. Paket tak punya stok: kosongkan dulu.</translation>
    </message>
    <message>
        <source>{name} is in carts or open orders. Finish them first.</source>
        <translation>{name} ada di keranjang atau pesanan terbuka. Selesaikan dulu.</translation>
    </message>
    <message>
        <source>Nothing is received yet. Scan the first product.</source>
        <translation>Belum ada barang diterima. Pindai produk pertama.</translation>
    </message>
    <message>
        <source>The stock of {name} isn't counted. Switch that on in the product.</source>
        <translation>Stok {name} tidak dihitung. Nyalakan di data produk.</translation>
    </message>
    <message>
        <source>{name} is a supplier already ({code}). Choose it, or add it again.</source>
        <translation>{name} sudah ada sebagai pemasok ({code}). Pilih, atau tambah lagi.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Type it like 31/12/2027.</source>
        <translation>“{text}” bukan tanggal. Ketik seperti 31/12/2027.</translation>
    </message>
    <message>
        <source>{name} has no expiry. Switch that on in the product.</source>
        <translation>{name} tanpa kedaluwarsa. Nyalakan di data produk.</translation>
    </message>
    <message>
        <source>{limit} goods receipts are open already. Post or drop one first.</source>
        <translation>Sudah ada {limit} penerimaan terbuka. Selesaikan satu dulu.</translation>
    </message>
    <message>
        <source>Nothing of {number} is ready to be prepared: it waits for goods.</source>
        <translation>Belum ada barang {number} yang bisa disiapkan: masih menunggu stok.</translation>
    </message>
    <message>
        <source>Only {left} of {name} is left to send, {asked} asked. Type less.</source>
        <translation>{name} tinggal {left} yang bisa dikirim, diminta {asked}. Kurangi.</translation>
    </message>
    <message>
        <source>{name} doesn't belong to this shipment. Put it back.</source>
        <translation>{name} tidak termasuk kiriman ini. Kembalikan ke rak.</translation>
    </message>
    <message>
        <source>{name}: only {planned} belong into it. Take the rest out.</source>
        <translation>{name}: hanya {planned} yang masuk. Keluarkan selebihnya.</translation>
    </message>
    <message>
        <source>{name} is packed by {unit}. Scan the code of a whole one.</source>
        <translation>{name} dikemas per {unit}. Pindai kode satu kemasan utuh.</translation>
    </message>
    <message>
        <source>{name}: {packed} of {planned} packed. Pack the rest, or send less.</source>
        <translation>{name}: baru {packed} dari {planned}. Lengkapi, atau kirim kurang.</translation>
    </message>
    <message>
        <source>Nothing is packed yet. Scan or count the first product.</source>
        <translation>Belum ada yang dikemas. Pindai atau hitung barang pertama.</translation>
    </message>
    <message>
        <source>This one is sent, not fetched. Change how it goes first.</source>
        <translation>Ini dikirim, bukan diambil. Ubah dulu caranya.</translation>
    </message>
    <message>
        <source>This one is fetched at the shop, not sent. Change that first.</source>
        <translation>Ini diambil di toko, bukan dikirim. Ubah dulu caranya.</translation>
    </message>
    <message>
        <source>{balance} is still to be paid. Take the money or give credit.</source>
        <translation>Masih kurang {balance}. Terima uangnya atau catat sebagai utang.</translation>
    </message>
    <message>
        <source>{low} of {name} is sent or packed already. Type at least that.</source>
        <translation>{name} sudah dikirim atau dikemas {low}. Ketik paling sedikit itu.</translation>
    </message>
    <message>
        <source>Nothing of {number} is left to close: the rest is on its way.</source>
        <translation>Tidak ada sisa {number} yang bisa ditutup: selebihnya sedang diproses.</translation>
    </message>
    <message>
        <source>Nothing would be left of {number}. Cancel the order instead.</source>
        <translation>{number} akan kosong. Batalkan pesanannya saja.</translation>
    </message>
    <message>
        <source>{number} is billed already. Close the line or make a new order.</source>
        <translation>{number} sudah ditagih. Tutup barisnya atau buat pesanan baru.</translation>
    </message>
    <message>
        <source>Everything open of {number} is reserved already.</source>
        <translation>Semua sisa {number} sudah disisihkan.</translation>
    </message>
    <message>
        <source>Nothing is reserved for {number} that could be set free.</source>
        <translation>Tidak ada barang {number} yang bisa dilepas.</translation>
    </message>
    <message>
        <source>Part of {number} has left the shop. Close what is still open instead.</source>
        <translation>Sebagian {number} sudah keluar dari toko. Tutup saja sisanya.</translation>
    </message>
    <message>
        <source>Money can only be kept for a known customer. Give it back instead.</source>
        <translation>Uang hanya bisa disimpan untuk pelanggan yang terdaftar. Kembalikan saja uangnya.</translation>
    </message>
    <message>
        <source>Everything is paid for {number}.</source>
        <translation>{number} sudah lunas.</translation>
    </message>
    <message>
        <source>No money waits for {number}.</source>
        <translation>Tidak ada uang titipan untuk {number}.</translation>
    </message>
    <message>
        <source>{number} has a credit note. Take the rest back as a return.</source>
        <translation>{number} sudah punya nota retur. Sisanya diretur juga, bukan dibatalkan.</translation>
    </message>
    <message>
        <source>{number} is only a part of its order. Fetch the shipment back, or take a return.</source>
        <translation>{number} hanya sebagian dari pesanannya. Tarik kembali kirimannya, atau buat retur.</translation>
    </message>
    <message>
        <source>Nothing of {number} is left to be returned.</source>
        <translation>Tidak ada lagi barang dari {number} yang bisa diretur.</translation>
    </message>
    <message>
        <source>Nothing comes back yet. Scan or type the first product.</source>
        <translation>Belum ada barang yang kembali. Pindai atau ketik barang pertama.</translation>
    </message>
    <message>
        <source>{asked} of {name} can’t come back: {left} at most.</source>
        <translation>{asked} {name} tidak bisa kembali: paling banyak {left}.</translation>
    </message>
    <message>
        <source>{name} can’t come back without its receipt.</source>
        <translation>{name} tidak bisa diretur tanpa nota.</translation>
    </message>
    <message>
        <source>The goods came from nobody we know. Take the customer off first.</source>
        <translation>Barang itu bukan dari pelanggan terdaftar. Lepas dulu pelanggannya.</translation>
    </message>
    <message>
        <source>The goods came from {name}. Choose that customer first.</source>
        <translation>Barang itu dari {name}. Pilih dulu pelanggan itu.</translation>
    </message>
    <message>
        <source>This cart is already exchanged for {number}.</source>
        <translation>Keranjang ini sudah dipakai untuk tukar barang {number}.</translation>
    </message>
    <message>
        <source>{day} is over. Promise today or a later day.</source>
        <translation>{day} sudah lewat. Janjikan hari ini atau sesudahnya.</translation>
    </message>
    <message>
        <source>{name} has ordered nothing yet.</source>
        <translation>{name} belum pernah memesan.</translation>
    </message>
    <message>
        <source>No QR code can be seen in {file}. Take a straight, sharp picture.</source>
        <translation>Tidak ada kode QR terlihat di {file}. Ambil foto yang lurus dan tajam.</translation>
    </message>
    <message>
        <source>Pictures can't be read on this computer. Paste the text instead.</source>
        <translation>Gambar tidak dapat dibaca di komputer ini. Tempel teksnya saja.</translation>
    </message>
    <message>
        <source>At most {limit} lines have room on the paper. Leave some away.</source>
        <translation>Paling banyak {limit} baris muat di dokumen. Kurangi sebagian.</translation>
    </message>
    <message>
        <source>The shop keeps no money of this customer.</source>
        <translation>Pelanggan ini tidak punya saldo di toko.</translation>
    </message>
    <message>
        <source>The customer has only {there} with the shop, not {asked}.</source>
        <translation>Saldo pelanggan hanya {there}, bukan {asked}.</translation>
    </message>
    <message>
        <source>Whole card numbers are never stored. Type the approval code and the last four digits.</source>
        <translation>Nomor kartu lengkap tidak pernah disimpan. Ketik kode approval dan empat digit terakhir.</translation>
    </message>
    <message>
        <source>At most {most} can go into {number}, not {asked}.</source>
        <translation>Paling banyak {most} untuk {number}, bukan {asked}.</translation>
    </message>
    <message>
        <source>{name} owes nothing. Keep the money as credit, or don’t take it.</source>
        <translation>{name} tidak punya utang. Simpan uangnya sebagai saldo, atau jangan terima.</translation>
    </message>
    <message>
        <source>Nothing is owed of {number}: there is nothing to write off.</source>
        <translation>{number} tidak ada sisa tagihan: tidak ada yang dihapus.</translation>
    </message>
    <message>
        <source>Nothing of {number} was written off.</source>
        <translation>Tidak ada yang dihapus dari {number}.</translation>
    </message>
    <message>
        <source>{amount} of {number} was written off. Take the write-off back first.</source>
        <translation>{amount} dari {number} sudah dihapus. Batalkan penghapusannya dulu.</translation>
    </message>
    <message>
        <source>{printer}: {trouble}. Check its cable, paper and switch.</source>
        <translation>{printer}: {trouble}. Periksa kabel, kertas, dan sakelarnya.</translation>
    </message>
    <message>
        <source>{document} is saved, not printed. {printer}: {trouble}. See the bell.</source>
        <translation>{document} tersimpan, belum tercetak. {printer}: {trouble}. Lihat lonceng.</translation>
    </message>
    <message>
        <source>Another printer is called {name}. Choose another name.</source>
        <translation>Sudah ada printer bernama {name}. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{printer} can't print this: {document}. Choose another printer.</source>
        <translation>{printer} tidak bisa mencetak ini: {document}. Pilih printer lain.</translation>
    </message>
    <message>
        <source>{field}: {text} isn't possible for this printer.</source>
        <translation>{field}: {text} tidak mungkin untuk printer ini.</translation>
    </message>
    <message>
        <source>{code} was made anonymous and can't come back. Add the person as a new customer.</source>
        <translation>{code} sudah dianonimkan dan tidak bisa kembali. Tambahkan orangnya sebagai pelanggan baru.</translation>
    </message>
    <message>
        <source>{name} owes {amount}. Take the payment first.</source>
        <translation>{name} masih berutang {amount}. Terima pembayarannya dulu.</translation>
    </message>
    <message>
        <source>{name} has {amount} with the shop. Give it back first.</source>
        <translation>Uang {name} sebesar {amount} ada di toko. Kembalikan dulu.</translation>
    </message>
    <message>
        <source>{noun} {number} of {name} is still open. Finish it first.</source>
        <translation>{noun} {number} milik {name} masih terbuka. Selesaikan dulu.</translation>
    </message>
    <message>
        <source>{name} has declined advertising already, since {day}.</source>
        <translation>{name} sudah menolak promosi sejak {day}.</translation>
    </message>
    <message>
        <source>There is a segment “{name}” already. Type another name.</source>
        <translation>Segmen “{name}” sudah ada. Ketik nama lain.</translation>
    </message>
    <message>
        <source>{name} didn't agree to marketing. Ask first.</source>
        <translation>{name} belum setuju menerima promosi. Tanyakan dulu.</translation>
    </message>
    <message>
        <source>Nobody here has an address. Choose other conditions.</source>
        <translation>Tidak ada yang punya alamat di sini. Pilih syarat lain.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Save products in a file</source>
        <translation>Simpan barang ke berkas</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>products {day}.xlsx</source>
        <translation>barang {day}.xlsx</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Menulis {file}</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>Dibatalkan: tidak ada berkas yang ditulis.</translation>
    </message>
    <message>
        <source>1 product saved in {file}.</source>
        <translation>1 barang disimpan di {file}.</translation>
    </message>
    <message>
        <source>{count} products saved in {file}.</source>
        <translation>{count} barang disimpan di {file}.</translation>
    </message>
    <message>
        <source>Save the list in a file</source>
        <translation>Simpan daftar ke berkas</translation>
    </message>
    <message>
        <source>1 row saved in {file}.</source>
        <translation>1 baris disimpan di {file}.</translation>
    </message>
    <message>
        <source>{count} rows saved in {file}.</source>
        <translation>{count} baris disimpan di {file}.</translation>
    </message>
    <message>
        <source>Save customers in a file</source>
        <translation>Simpan pelanggan ke file</translation>
    </message>
    <message>
        <source>customers {day}.xlsx</source>
        <translation>pelanggan {day}.xlsx</translation>
    </message>
    <message>
        <source>1 customer saved in {file}.</source>
        <translation>1 pelanggan disimpan di {file}.</translation>
    </message>
    <message>
        <source>{count} customers saved in {file}.</source>
        <translation>{count} pelanggan disimpan di {file}.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Changes to {name} are not saved yet.</source>
        <translation>Perubahan pada {name} belum disimpan.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Take this row out</source>
        <translation>Hapus baris ini</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>As part of</source>
        <translation>Bagian dari</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Ditahan sejak</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Dijanjikan</translation>
    </message>
    <message>
        <source>Nobody holds it</source>
        <translation>Tidak ada yang menahannya</translation>
    </message>
    <message>
        <source>Set in Settings for how long goods are kept for unpaid orders.</source>
        <translation>Atur di Pengaturan berapa lama barang ditahan untuk pesanan yang belum dibayar.</translation>
    </message>
    <message>
        <source>No order holds goods for too long</source>
        <translation>Tidak ada pesanan yang menahan barang terlalu lama</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>Tidak dibayar tepat waktu</translation>
    </message>
    <message>
        <source>{number}: its goods are free again</source>
        <translation>{number}: barangnya bebas lagi</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Siapa yang menahannya</translation>
    </message>
    <message>
        <source>Orders that hold goods too long</source>
        <translation>Pesanan yang menahan barang terlalu lama</translation>
    </message>
    <message>
        <source>Keep the goods for them</source>
        <translation>Tahan untuk mereka</translation>
    </message>
    <message>
        <source>An order waits for these goods: {who}.</source>
        <translation>Satu pesanan menunggu barang ini: {who}.</translation>
    </message>
    <message>
        <source>{n} orders wait for these goods, first {who}.</source>
        <translation>{n} pesanan menunggu barang ini, pertama {who}.</translation>
    </message>
    <message>
        <source>Goods are kept for {numbers}</source>
        <translation>Barang ditahan untuk {numbers}</translation>
    </message>
    <message>
        <source>Set the goods free</source>
        <translation>Bebaskan barangnya</translation>
    </message>
    <message>
        <source>Who holds it?</source>
        <translation>Siapa yang menahan?</translation>
    </message>
    <message>
        <source>Kept too long</source>
        <translation>Ditahan terlalu lama</translation>
    </message>
    <message>
        <source>Unpaid orders that hold goods too long</source>
        <translation>Pesanan belum dibayar yang menahan barang terlalu lama</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Choose a price list</source>
        <translation>Pilih daftar harga</translation>
    </message>
    <message>
        <source>Price lists (*.csv *.tsv *.psv *.txt *.xlsx)</source>
        <translation>Daftar harga (*.csv *.tsv *.psv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Mengembalikan</translation>
    </message>
    <message>
        <source>Saving products</source>
        <translation>Menyimpan barang</translation>
    </message>
    <message>
        <source>Save bad rows</source>
        <translation>Simpan baris bermasalah</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{file} - bad rows.csv</source>
        <translation>{file} - bermasalah.csv</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>{count} products added.</source>
        <translation>{count} barang ditambahkan.</translation>
    </message>
    <message>
        <source>Show products</source>
        <translation>Lihat barang</translation>
    </message>
    <message>
        <source>{count} bad rows are not in: save them, mend them, import again.</source>
        <translation>{count} baris bermasalah belum masuk: simpan, perbaiki, lalu impor lagi.</translation>
    </message>
    <message>
        <source>{count} bad rows saved in {file}.</source>
        <translation>{count} baris bermasalah disimpan di {file}.</translation>
    </message>
    <message>
        <source>Bad row saved in {file}.</source>
        <translation>Baris bermasalah disimpan di {file}.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was stored.</source>
        <translation>Dibatalkan: tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>1 good row</source>
        <translation>1 baris baik</translation>
    </message>
    <message>
        <source>{count} good rows</source>
        <translation>{count} baris baik</translation>
    </message>
    <message>
        <source>1 bad row</source>
        <translation>1 baris bermasalah</translation>
    </message>
    <message>
        <source>{count} bad rows</source>
        <translation>{count} baris bermasalah</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 peringatan</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} peringatan</translation>
    </message>
    <message>
        <source>1 product added.</source>
        <translation>1 barang ditambahkan.</translation>
    </message>
    <message>
        <source>1 bad row is not in: save it, mend it, import again.</source>
        <translation>1 baris bermasalah belum masuk: simpan, perbaiki, lalu impor lagi.</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} baru</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 perubahan</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} perubahan</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} tetap</translation>
    </message>
    <message>
        <source>1 product changed.</source>
        <translation>1 barang diubah.</translation>
    </message>
    <message>
        <source>{count} products changed.</source>
        <translation>{count} barang diubah.</translation>
    </message>
    <message>
        <source>This file renames 1 product. Look at its new name first.</source>
        <translation>Berkas ini mengganti nama 1 barang. Periksa nama barunya dulu.</translation>
    </message>
    <message>
        <source>This file renames {count} products! Look at their new names first.</source>
        <translation>Berkas ini mengganti nama {count} barang! Periksa nama barunya dulu.</translation>
    </message>
    <message>
        <source>Add new customers only</source>
        <translation>Tambah pelanggan baru saja</translation>
    </message>
    <message>
        <source>Change those known, add new ones</source>
        <translation>Ubah yang sudah ada, tambah yang baru</translation>
    </message>
    <message>
        <source>declined advertising on {day}; no newer answer: that stays</source>
        <translation>menolak promosi pada {day}; tidak ada jawaban yang lebih baru: itu tetap berlaku</translation>
    </message>
    <message>
        <source>{phone}: no such phone is known; it is kept as it stands</source>
        <translation>{phone}: nomor seperti ini tidak dikenal; disimpan apa adanya</translation>
    </message>
    <message>
        <source>{phone} is the phone of {owner} too</source>
        <translation>{phone} juga telepon {owner}</translation>
    </message>
    <message>
        <source>1 customer added.</source>
        <translation>1 pelanggan ditambahkan.</translation>
    </message>
    <message>
        <source>{count} customers added.</source>
        <translation>{count} pelanggan ditambahkan.</translation>
    </message>
    <message>
        <source>1 customer changed.</source>
        <translation>1 pelanggan diubah.</translation>
    </message>
    <message>
        <source>{count} customers changed.</source>
        <translation>{count} pelanggan diubah.</translation>
    </message>
    <message>
        <source>This file renames 1 customer. Look at the new name first.</source>
        <translation>File ini mengganti nama 1 pelanggan. Periksa dulu nama barunya.</translation>
    </message>
    <message>
        <source>This file renames {count} customers! Look at their names first.</source>
        <translation>File ini mengganti nama {count} pelanggan! Periksa dulu nama-namanya.</translation>
    </message>
    <message>
        <source>Taken back: 1 customer is as before.</source>
        <translation>Dibatalkan: 1 pelanggan seperti semula.</translation>
    </message>
    <message>
        <source>Taken back: {count} customers are as before.</source>
        <translation>Dibatalkan: {count} pelanggan seperti semula.</translation>
    </message>
    <message>
        <source>No column was recognised for this: {field}. Choose it below.</source>
        <translation>Belum ada kolom yang dikenali untuk: {field}. Pilih di bawah ini.</translation>
    </message>
    <message>
        <source>Taken back: 1 product is as it was.</source>
        <translation>Dibatalkan: 1 barang kembali seperti semula.</translation>
    </message>
    <message>
        <source>Taken back: {count} products are as they were.</source>
        <translation>Dibatalkan: {count} barang kembali seperti semula.</translation>
    </message>
    <message>
        <source>The unit that the file added stays: it may be sold by now.</source>
        <translation>Satuan yang ditambahkan berkas tetap ada: mungkin sudah terjual.</translation>
    </message>
    <message>
        <source>The {count} units that the file added stay: they may be sold by now.</source>
        <translation>{count} satuan yang ditambahkan berkas tetap ada: mungkin sudah terjual.</translation>
    </message>
    <message>
        <source>Add new products only</source>
        <translation>Hanya tambah barang baru</translation>
    </message>
    <message>
        <source>Change by code, add new ones</source>
        <translation>Ubah menurut kode, tambah baru</translation>
    </message>
    <message>
        <source>Only change prices, by code</source>
        <translation>Hanya ubah harga, menurut kode</translation>
    </message>
    <message>
        <source>Only correct stock, by code</source>
        <translation>Hanya koreksi stok, menurut kode</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Batalkan impor</translation>
    </message>
    <message>
        <source>Added products can't be taken back, only retired one by one.</source>
        <translation>Barang yang ditambahkan tidak bisa dibatalkan, hanya dinonaktifkan satu per satu.</translation>
    </message>
    <message>
        <source>Save {count} good rows</source>
        <translation>Simpan {count} baris yang baik</translation>
    </message>
    <message>
        <source>Save {count} changes</source>
        <translation>Simpan {count} perubahan</translation>
    </message>
    <message>
        <source>Save 1 change</source>
        <translation>Simpan 1 perubahan</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Impor barang</translation>
    </message>
    <message>
        <source>Back to products</source>
        <translation>Kembali ke barang</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Save bad rows to a file…</source>
        <translation>Simpan baris bermasalah ke berkas…</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Berkas lain…</translation>
    </message>
    <message>
        <source>Cancel, store nothing</source>
        <translation>Batal, jangan simpan</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Kolom…</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Yang dilakukan impor</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Baris yang perlu dilihat</translation>
    </message>
    <message>
        <source>Choose a price list, or drop it here</source>
        <translation>Pilih daftar harga, atau seret ke sini</translation>
    </message>
    <message>
        <source>CSV or Excel with at least a name and a price. You see what would happen first; nothing is stored until you say so.</source>
        <translation>CSV atau Excel, paling sedikit kolom nama dan harga. Hasilnya tampil dulu; belum ada yang disimpan sebelum Anda setuju.</translation>
    </message>
    <message>
        <source>All rows are good</source>
        <translation>Semua baris baik</translation>
    </message>
    <message>
        <source>Nothing stands in the way of saving them.</source>
        <translation>Tinggal disimpan.</translation>
    </message>
    <message>
        <source>Line {number}: {text}. {reason}</source>
        <translation>Baris {number}: {text}. {reason}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Isi berkas</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Desimal</translation>
    </message>
    <message>
        <source>Selling price</source>
        <translation>Harga jual</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Stok minimum</translation>
    </message>
    <message>
        <source>Goods or service</source>
        <translation>Barang atau jasa</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Stock kept</source>
        <translation>Stok dipantau</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Dijual</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>Nomor izin</translation>
    </message>
    <message>
        <source>Expiry watched</source>
        <translation>Kedaluwarsa dipantau</translation>
    </message>
    <message>
        <source>When stock is short</source>
        <translation>Jika stok kurang</translation>
    </message>
    <message>
        <source>Price rules</source>
        <translation>Aturan harga</translation>
    </message>
    <message>
        <source>Bundle parts</source>
        <translation>Isi paket</translation>
    </message>
    <message>
        <source>Last cost</source>
        <translation>Harga beli terakhir</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>(tidak dibaca)</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Pakai kolom ini</translation>
    </message>
    <message>
        <source>Say what each column is. It is remembered for the next file with the same titles.</source>
        <translation>Tentukan isi tiap kolom. Pilihan ini diingat untuk berkas berikutnya dengan judul yang sama.</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Impor pelanggan</translation>
    </message>
    <message>
        <source>Back to customers</source>
        <translation>Kembali ke pelanggan</translation>
    </message>
    <message>
        <source>Choose a list of customers</source>
        <translation>Pilih daftar pelanggan</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.psv *.txt *.xlsx)</source>
        <translation>Daftar (*.csv *.tsv *.psv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Choose a list of customers, or drop it here</source>
        <translation>Pilih daftar pelanggan, atau seret ke sini</translation>
    </message>
    <message>
        <source>CSV or Excel with at least a name. You see what would happen first; nothing is stored until you say so.</source>
        <translation>CSV atau Excel, paling sedikit berisi nama. Anda lihat dulu hasilnya; belum ada yang disimpan sebelum Anda setuju.</translation>
    </message>
    <message>
        <source>Saving customers</source>
        <translation>Menyimpan pelanggan</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Lihat pelanggan</translation>
    </message>
    <message>
        <source>Added customers can't be taken back.</source>
        <translation>Pelanggan yang ditambahkan tidak bisa dibatalkan.</translation>
    </message>
</context>
<context>
    <name>InvoiceColumns</name>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
</context>
<context>
    <name>Invoices</name>
    <message>
        <source>Void</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Telat</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Retur sebagian</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>Lewat 1 hari</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>Lewat {days} hari</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Belum lunas</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} hari lagi</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>Pelanggan umum</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Terima retur</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Correct: take back and sell again</source>
        <translation>Koreksi: tarik dan jual ulang</translation>
    </message>
    <message>
        <source>Copy into a new cart</source>
        <translation>Salin ke keranjang baru</translation>
    </message>
    <message>
        <source>Write the debt off</source>
        <translation>Hapus piutang</translation>
    </message>
    <message>
        <source>Void invoice</source>
        <translation>Batalkan faktur</translation>
    </message>
    <message>
        <source>Open the preview window</source>
        <translation>Buka jendela pratinjau</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>Tampilkan atau sembunyikan pratinjau</translation>
    </message>
    <message>
        <source>What happened to the invoice</source>
        <translation>Riwayat faktur</translation>
    </message>
    <message>
        <source>Save the list as a table</source>
        <translation>Simpan daftar sebagai tabel</translation>
    </message>
    <message>
        <source>All numbers given</source>
        <translation>Semua nomor yang terbit</translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation>Pilih tanggal</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Pilih filter</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Kembali satu langkah</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>1 invoice</source>
        <translation>1 faktur</translation>
    </message>
    <message>
        <source>{count} invoices</source>
        <translation>{count} faktur</translation>
    </message>
    <message>
        <source>No invoice fits</source>
        <translation>Tidak ada faktur yang cocok</translation>
    </message>
    <message>
        <source>Try fewer letters or another filter.</source>
        <translation>Coba huruf lebih sedikit atau saringan lain.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus filter</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Belum ada faktur</translation>
    </message>
    <message>
        <source>Each sale makes one.</source>
        <translation>Setiap penjualan membuat satu faktur.</translation>
    </message>
    <message>
        <source>Go to the counter</source>
        <translation>Buka kasir</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>After this payment</source>
        <translation>Setelah ini</translation>
    </message>
    <message>
        <source>Still owed afterwards</source>
        <translation>Masih sisa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Kelebihan</translation>
    </message>
    <message>
        <source>{number}: {paid} received, give back {change}</source>
        <translation>{number}: {paid} diterima, kembalian {change}</translation>
    </message>
    <message>
        <source>{number}: {paid} received, {balance} still owed</source>
        <translation>{number}: {paid} diterima, sisa {balance}</translation>
    </message>
    <message>
        <source>{number}: {paid} received, fully paid</source>
        <translation>{number}: {paid} diterima, lunas</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>{number} · {customer} · owes {balance}</source>
        <translation>{number} · {customer} · sisa {balance}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Number on the slip</source>
        <translation>Nomor di slip atau bukti</translation>
    </message>
    <message>
        <source>Save payment</source>
        <translation>Simpan pembayaran</translation>
    </message>
    <message>
        <source>Several ways or invoices</source>
        <translation>Beberapa cara atau faktur</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Number, customer, product or amount…</source>
        <translation>Nomor, pelanggan, barang, atau jumlah…</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>Cari faktur</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>{number} voided, give back {refund}</source>
        <translation>{number} dibatalkan, kembalikan {refund}</translation>
    </message>
    <message>
        <source>{number} voided</source>
        <translation>{number} dibatalkan</translation>
    </message>
    <message>
        <source>{paid} goes back to the customer, the goods go back into stock.</source>
        <translation>{paid} dikembalikan ke pelanggan dan barang kembali ke stok.</translation>
    </message>
    <message>
        <source>The goods go back into stock. The number stays.</source>
        <translation>Barang kembali ke stok. Nomor faktur tetap.</translation>
    </message>
    <message>
        <source>Wrong item entered</source>
        <translation>Salah input barang</translation>
    </message>
    <message>
        <source>{number} taken back: its items are in the cart</source>
        <translation>{number} ditarik: barangnya ada di keranjang</translation>
    </message>
    <message>
        <source>{number} taken back, give back {refund}</source>
        <translation>{number} ditarik, kembalikan {refund}</translation>
    </message>
    <message>
        <source>Correct the sale</source>
        <translation>Koreksi penjualan</translation>
    </message>
    <message>
        <source>The invoice is voided and its items come into a new cart.</source>
        <translation>Faktur dibatalkan dan barangnya masuk ke keranjang baru.</translation>
    </message>
    <message>
        <source>It can't be voided any more: a credit note is written, the goods and the money go back, and the items come into a new cart.</source>
        <translation>Faktur ini tidak bisa dibatalkan lagi: dibuat nota retur, barang dan uang dikembalikan, lalu barangnya masuk ke keranjang baru.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Take back and sell again</source>
        <translation>Tarik dan jual ulang</translation>
    </message>
    <message>
        <source>Such as: wrong item entered</source>
        <translation>Misalnya: salah masukkan barang</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>invoices {day}</source>
        <translation>faktur {day}</translation>
    </message>
    <message>
        <source>{number}: {amount} written off</source>
        <translation>{number}: {amount} dihapus dari piutang</translation>
    </message>
    <message>
        <source>{number}: {amount} is owed again</source>
        <translation>{number}: {amount} ditagih lagi</translation>
    </message>
    <message>
        <source>The shop gives this money up. No money moves; the invoice stays as it is.</source>
        <translation>Toko merelakan uang ini. Tidak ada uang berpindah; faktur tetap seperti semula.</translation>
    </message>
    <message>
        <source>Take the write-off back</source>
        <translation>Batalkan penghapusan</translation>
    </message>
    <message>
        <source>{amount} was written off. It is owed again after this.</source>
        <translation>{amount} sudah dihapus. Setelah ini ditagih lagi.</translation>
    </message>
    <message>
        <source>Amount to write off</source>
        <translation>Jumlah yang dihapus</translation>
    </message>
    <message>
        <source>Such as: moved away, can't be found</source>
        <translation>Misalnya: pindah, tidak bisa dihubungi</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Content</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} baris</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} menit</translation>
    </message>
    <message>
        <source>{n} rows, hash {hash}…</source>
        <translation>{n} baris, hash {hash}…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>Dari–sampai</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua orang</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <source>! All exceptions</source>
        <translation>! Semua pengecualian</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Rp from</source>
        <translation>Rp dari</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>Jumlah dari</translation>
    </message>
    <message>
        <source>Rp to</source>
        <translation>Rp sampai</translation>
    </message>
    <message>
        <source>Amount to</source>
        <translation>Jumlah sampai</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Pengecualian</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 catatan</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} catatan</translation>
    </message>
    <message>
        <source>{n} exceptions</source>
        <translation>{n} pengecualian</translation>
    </message>
    <message>
        <source>Entry {n}, hash {hash}…</source>
        <translation>Catatan {n}, hash {hash}…</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>{n} entries saved as {path}</source>
        <translation>{n} catatan disimpan sebagai {path}</translation>
    </message>
    <message>
        <source>Export journal</source>
        <translation>Ekspor jurnal</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Ekspor CSV</translation>
    </message>
    <message>
        <source>Enter on a person shows the entries behind the numbers.</source>
        <translation>Tekan Enter pada nama untuk melihat catatan di balik angkanya.</translation>
    </message>
    <message>
        <source>Exceptions by person</source>
        <translation>Pengecualian per pengguna</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Catatan jurnal</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Tidak ada catatan yang cocok</translation>
    </message>
    <message>
        <source>Choose a longer time or fewer filters.</source>
        <translation>Pilih waktu yang lebih panjang atau kurangi saringan.</translation>
    </message>
    <message>
        <source>The journal is locked</source>
        <translation>Jurnal terkunci</translation>
    </message>
    <message>
        <source>It needs the right to see the journal. Ask the owner or a manager.</source>
        <translation>Perlu hak melihat jurnal. Minta pemilik atau manajer.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Invoice issued</source>
        <translation>Nota dibuat</translation>
    </message>
    <message>
        <source>Credit note for goods not delivered</source>
        <translation>Nota retur untuk barang yang tidak dikirim</translation>
    </message>
    <message>
        <source>Down payment taken</source>
        <translation>Uang muka diterima</translation>
    </message>
    <message>
        <source>Down payment given back</source>
        <translation>Uang muka dikembalikan</translation>
    </message>
    <message>
        <source>Customer's money given back</source>
        <translation>Saldo pelanggan dikembalikan</translation>
    </message>
    <message>
        <source>Goods came back</source>
        <translation>Barang diretur</translation>
    </message>
    <message>
        <source>Return settled</source>
        <translation>Retur diselesaikan</translation>
    </message>
    <message>
        <source>Billed goods handed over</source>
        <translation>Barang yang sudah ditagih diserahkan</translation>
    </message>
    <message>
        <source>Debt received</source>
        <translation>Pelunasan piutang</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>Piutang dihapus</translation>
    </message>
    <message>
        <source>Write-off taken back</source>
        <translation>Penghapusan piutang dibatalkan</translation>
    </message>
    <message>
        <source>Invoice voided</source>
        <translation>Faktur dibatalkan</translation>
    </message>
    <message>
        <source>Invoice printed</source>
        <translation>Faktur dicetak</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Paper of an order handed out</source>
        <translation>Dokumen pesanan dicetak</translation>
    </message>
    <message>
        <source>Paper of an order handed out again</source>
        <translation>Dokumen pesanan dicetak ulang</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>Pesanan dikonfirmasi</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pesanan dibatalkan</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Pesanan selesai</translation>
    </message>
    <message>
        <source>Order open again</source>
        <translation>Pesanan dibuka lagi</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Pesanan diubah</translation>
    </message>
    <message>
        <source>Line added to an order</source>
        <translation>Baris ditambah ke pesanan</translation>
    </message>
    <message>
        <source>Quantity of an order changed</source>
        <translation>Jumlah pesanan diubah</translation>
    </message>
    <message>
        <source>Note on a line changed</source>
        <translation>Catatan baris diubah</translation>
    </message>
    <message>
        <source>Rest of an order closed</source>
        <translation>Sisa pesanan ditutup</translation>
    </message>
    <message>
        <source>Goods reserved</source>
        <translation>Barang disisihkan</translation>
    </message>
    <message>
        <source>Reserved goods set free</source>
        <translation>Barang sisihan dilepas</translation>
    </message>
    <message>
        <source>Shipment planned</source>
        <translation>Kiriman direncanakan</translation>
    </message>
    <message>
        <source>Goods are being picked</source>
        <translation>Barang sedang diambil</translation>
    </message>
    <message>
        <source>Shipment packed</source>
        <translation>Kiriman dikemas</translation>
    </message>
    <message>
        <source>Shipment opened again</source>
        <translation>Kiriman dibuka lagi</translation>
    </message>
    <message>
        <source>Ready to be fetched</source>
        <translation>Siap diambil</translation>
    </message>
    <message>
        <source>Delivery details changed</source>
        <translation>Rincian pengiriman diubah</translation>
    </message>
    <message>
        <source>Shipment cancelled</source>
        <translation>Kiriman dibatalkan</translation>
    </message>
    <message>
        <source>Shipment sent</source>
        <translation>Kiriman berangkat</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Gagal dikirim</translation>
    </message>
    <message>
        <source>To be sent again</source>
        <translation>Akan dikirim lagi</translation>
    </message>
    <message>
        <source>Back in the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Shipment called back</source>
        <translation>Kiriman ditarik kembali</translation>
    </message>
    <message>
        <source>Hand-over taken back</source>
        <translation>Penyerahan dibatalkan</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Baris dihapus</translation>
    </message>
    <message>
        <source>Quantity reduced</source>
        <translation>Jumlah dikurangi</translation>
    </message>
    <message>
        <source>Sale copied into a cart</source>
        <translation>Penjualan disalin ke keranjang</translation>
    </message>
    <message>
        <source>Last order put into a cart again</source>
        <translation>Pesanan terakhir dimasukkan lagi ke keranjang</translation>
    </message>
    <message>
        <source>Order copied into a cart</source>
        <translation>Pesanan disalin ke keranjang</translation>
    </message>
    <message>
        <source>Cart cleared</source>
        <translation>Keranjang dikosongkan</translation>
    </message>
    <message>
        <source>Cart restored</source>
        <translation>Keranjang dikembalikan</translation>
    </message>
    <message>
        <source>Price changed at the counter</source>
        <translation>Harga diubah di kasir</translation>
    </message>
    <message>
        <source>Discount on a line</source>
        <translation>Diskon baris</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Diskon pesanan</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Kasir dibuka</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Kasir ditutup</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Kas masuk/keluar</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Laci kasir dibuka tanpa penjualan</translation>
    </message>
    <message>
        <source>Right used</source>
        <translation>Hak digunakan</translation>
    </message>
    <message>
        <source>Right lent</source>
        <translation>Hak dipinjamkan</translation>
    </message>
    <message>
        <source>Product added</source>
        <translation>Produk ditambahkan</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>Produk diubah</translation>
    </message>
    <message>
        <source>Product retired</source>
        <translation>Produk dinonaktifkan</translation>
    </message>
    <message>
        <source>Product back in sale</source>
        <translation>Produk dijual lagi</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Harga diubah</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>Barang diterima</translation>
    </message>
    <message>
        <source>Goods receipt given up</source>
        <translation>Penerimaan barang dibatalkan</translation>
    </message>
    <message>
        <source>Goods receipt taken up again</source>
        <translation>Penerimaan barang dilanjutkan</translation>
    </message>
    <message>
        <source>Printer added</source>
        <translation>Printer ditambahkan</translation>
    </message>
    <message>
        <source>Printer changed</source>
        <translation>Printer diubah</translation>
    </message>
    <message>
        <source>Printer taken away</source>
        <translation>Printer dihapus</translation>
    </message>
    <message>
        <source>Printer back in use</source>
        <translation>Printer dipakai lagi</translation>
    </message>
    <message>
        <source>Printer of a document chosen</source>
        <translation>Printer dokumen dipilih</translation>
    </message>
    <message>
        <source>Supplier added</source>
        <translation>Pemasok ditambah</translation>
    </message>
    <message>
        <source>Supplier changed</source>
        <translation>Pemasok diubah</translation>
    </message>
    <message>
        <source>Supplier retired</source>
        <translation>Pemasok dinonaktifkan</translation>
    </message>
    <message>
        <source>Supplier back in use</source>
        <translation>Pemasok dipakai lagi</translation>
    </message>
    <message>
        <source>Stock adjusted</source>
        <translation>Stok disesuaikan</translation>
    </message>
    <message>
        <source>Goods damaged</source>
        <translation>Barang rusak</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>Stok awal</translation>
    </message>
    <message>
        <source>Stock correction taken back</source>
        <translation>Koreksi stok dibatalkan</translation>
    </message>
    <message>
        <source>Stock list exported</source>
        <translation>Daftar stok diekspor</translation>
    </message>
    <message>
        <source>Stock count begun</source>
        <translation>Opname dimulai</translation>
    </message>
    <message>
        <source>Stock count posted</source>
        <translation>Opname dibukukan</translation>
    </message>
    <message>
        <source>Stock count given up</source>
        <translation>Opname dibatalkan</translation>
    </message>
    <message>
        <source>Product picture set</source>
        <translation>Gambar barang dipasang</translation>
    </message>
    <message>
        <source>Product picture removed</source>
        <translation>Gambar barang dihapus</translation>
    </message>
    <message>
        <source>Shop's own barcodes given</source>
        <translation>Barcode toko diberikan</translation>
    </message>
    <message>
        <source>Shop's own barcodes taken back</source>
        <translation>Barcode toko ditarik</translation>
    </message>
    <message>
        <source>Products imported</source>
        <translation>Produk diimpor</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Impor dibatalkan</translation>
    </message>
    <message>
        <source>Products exported</source>
        <translation>Barang diekspor</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Pelanggan ditambahkan</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Pelanggan diubah</translation>
    </message>
    <message>
        <source>Customers imported</source>
        <translation>Pelanggan diimpor</translation>
    </message>
    <message>
        <source>Import of customers taken back</source>
        <translation>Impor pelanggan dibatalkan</translation>
    </message>
    <message>
        <source>Customers exported</source>
        <translation>Pelanggan diekspor</translation>
    </message>
    <message>
        <source>Customers joined</source>
        <translation>Pelanggan digabung</translation>
    </message>
    <message>
        <source>Segment added</source>
        <translation>Segmen ditambahkan</translation>
    </message>
    <message>
        <source>Segment changed</source>
        <translation>Segmen diubah</translation>
    </message>
    <message>
        <source>Segment removed</source>
        <translation>Segmen dihapus</translation>
    </message>
    <message>
        <source>Segment exported</source>
        <translation>Segmen diekspor</translation>
    </message>
    <message>
        <source>Address labels of a segment</source>
        <translation>Label alamat sebuah segmen</translation>
    </message>
    <message>
        <source>Consent to marketing withdrawn</source>
        <translation>Izin promosi dicabut</translation>
    </message>
    <message>
        <source>Data of one customer handed out</source>
        <translation>Data satu pelanggan diserahkan</translation>
    </message>
    <message>
        <source>Customer made anonymous</source>
        <translation>Pelanggan dianonimkan</translation>
    </message>
    <message>
        <source>Owner set up</source>
        <translation>Pemilik dibuat</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Pengguna ditambahkan</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Pengguna diubah</translation>
    </message>
    <message>
        <source>Right given or taken</source>
        <translation>Hak diberikan atau dicabut</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN dipasang</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN salah</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Approved by PIN</source>
        <translation>Disetujui dengan PIN</translation>
    </message>
    <message>
        <source>Owner let in by the recovery code</source>
        <translation>Pemilik masuk dengan kode pemulihan</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Kode pemulihan baru</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Pengaturan diubah</translation>
    </message>
    <message>
        <source>Sample data filled in</source>
        <translation>Data contoh diisikan</translation>
    </message>
    <message>
        <source>Rows posted</source>
        <translation>Baris dibukukan</translation>
    </message>
    <message>
        <source>Older rows posted</source>
        <translation>Baris lama dibukukan</translation>
    </message>
    <message>
        <source>Books checked</source>
        <translation>Pembukuan diperiksa</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Jurnal diekspor</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Daftar diekspor</translation>
    </message>
    <message>
        <source>List printed</source>
        <translation>Daftar dicetak</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Removed lines</source>
        <translation>Baris dihapus</translation>
    </message>
    <message>
        <source>Price changes</source>
        <translation>Perubahan harga</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Drawer without sale</source>
        <translation>Laci kasir tanpa penjualan</translation>
    </message>
    <message>
        <source>Clock moved back</source>
        <translation>Jam dimundurkan</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>PIN salah</translation>
    </message>
    <message>
        <source>Rights lent or used</source>
        <translation>Hak dipinjam atau dipakai</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laci</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Hak</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Down payments given back</source>
        <translation>Uang muka yang dikembalikan</translation>
    </message>
    <message>
        <source>Put into</source>
        <translation>Dipakai untuk</translation>
    </message>
    <message>
        <source>Kept for the customer</source>
        <translation>Disimpan untuk pelanggan</translation>
    </message>
    <message>
        <source>Settled as</source>
        <translation>Diselesaikan sebagai</translation>
    </message>
    <message>
        <source>In exchange for</source>
        <translation>Ditukar dengan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Waits for goods</source>
        <translation>Menunggu barang</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Dijanjikan</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Ekspedisi</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pengantar</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Kendaraan</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Bayar di tempat</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Koli</translation>
    </message>
    <message>
        <source>Weight (grams)</source>
        <translation>Berat (gram)</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Diterima oleh</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Ongkir</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Money that is free</source>
        <translation>Uang yang bebas</translation>
    </message>
    <message>
        <source>Money taken before</source>
        <translation>Uang yang diterima sebelumnya</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>Modal awal</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Hari usaha</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Setoran</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Uang kertas dan koin</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Grand total</source>
        <translation>Total keseluruhan</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Taken to be zero</source>
        <translation>Dianggap nol</translation>
    </message>
    <message>
        <source>Value at cost</source>
        <translation>Nilai modal</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Buta</translation>
    </message>
    <message>
        <source>On hand after it</source>
        <translation>Stok sesudahnya</translation>
    </message>
    <message>
        <source>Joined with it</source>
        <translation>Digabung dengannya</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Syarat</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Carts emptied of them</source>
        <translation>Keranjang yang dikosongkan darinya</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>Persetujuan promosi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Hak</translation>
    </message>
    <message>
        <source>Lent by</source>
        <translation>Dipinjamkan oleh</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Dimiliki</translation>
    </message>
    <message>
        <source>Wrong in a row</source>
        <translation>Salah berturut-turut</translation>
    </message>
    <message>
        <source>Locked (seconds)</source>
        <translation>Terkunci (detik)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Rangkap</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>Language of the printer</source>
        <translation>Bahasa printer</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ditambahkan</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Tidak ikut</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Beres</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Bekerja di sini</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Piutang</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit kredit</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Further units</source>
        <translation>Satuan lain</translation>
    </message>
    <message>
        <source>Prices with conditions</source>
        <translation>Harga bersyarat</translation>
    </message>
    <message>
        <source>Bundle of</source>
        <translation>Isi paket</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>Nomor izin</translation>
    </message>
    <message>
        <source>Expiry watched</source>
        <translation>Kedaluwarsa diawasi</translation>
    </message>
    <message>
        <source>When stock is short</source>
        <translation>Bila stok kurang</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Golongan pajak</translation>
    </message>
    <message>
        <source>Stock kept</source>
        <translation>Stok dicatat</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Stok minimum</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Daftar tombol</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>In this tab</source>
        <translation>Di tab ini</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Print labels</source>
        <translation>Cetak label</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Choose paper</source>
        <translation>Pilih kertas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Choose prices</source>
        <translation>Pilih harga</translation>
    </message>
    <message>
        <source>How many of this product</source>
        <translation>Jumlah label barang ini</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>One label more</source>
        <translation>Satu label lagi</translation>
    </message>
    <message>
        <source>One label fewer</source>
        <translation>Kurangi satu label</translation>
    </message>
    <message>
        <source>Take the product out</source>
        <translation>Keluarkan barang</translation>
    </message>
    <message>
        <source>Take all products out</source>
        <translation>Keluarkan semua barang</translation>
    </message>
    <message>
        <source>Give barcodes to those without</source>
        <translation>Beri barcode ke yang belum punya</translation>
    </message>
    <message>
        <source>Give barcodes</source>
        <translation>Beri barcode</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Mundur satu langkah</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Kode barang</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Terlalu panjang</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>{name} taken out</source>
        <translation>{name} dikeluarkan</translation>
    </message>
    <message>
        <source>All products taken out</source>
        <translation>Daftar label dikosongkan</translation>
    </message>
    <message>
        <source>Labels of {name} (F4)</source>
        <translation>Label {name} (F4)</translation>
    </message>
    <message>
        <source>Scan the products that need labels.</source>
        <translation>Pindai barang yang perlu label.</translation>
    </message>
    <message>
        <source>Labels {day}</source>
        <translation>Label {day}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Products that get labels</source>
        <translation>Barang yang diberi label</translation>
    </message>
    <message>
        <source>Which products need labels?</source>
        <translation>Barang mana yang perlu label?</translation>
    </message>
    <message>
        <source>Scan them, or choose them in the list and press Ctrl+P.</source>
        <translation>Pindai, atau pilih di daftar barang lalu tekan Ctrl+P.</translation>
    </message>
    <message>
        <source>scan or search</source>
        <translation>pindai atau cari</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>kertas</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Mulai di label</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 sampai {most}</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Prices on the labels</source>
        <translation>Harga pada label</translation>
    </message>
    <message>
        <source>Preview of the labels</source>
        <translation>Pratinjau label</translation>
    </message>
    <message>
        <source>Scan or type a name (12*name)</source>
        <translation>Pindai atau ketik nama (12*nama)</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Barang ditemukan</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>add</source>
        <translation>tambah</translation>
    </message>
    <message>
        <source>Roll {size}</source>
        <translation>Rol {size}</translation>
    </message>
    <message>
        <source>A4, {columns} × {rows} ({size})</source>
        <translation>A4, {columns} × {rows} ({size})</translation>
    </message>
    <message>
        <source>Level {level}, today</source>
        <translation>Level {level}, hari ini</translation>
    </message>
    <message>
        <source>Normal prices</source>
        <translation>Harga normal</translation>
    </message>
    <message>
        <source>With today's promotions</source>
        <translation>Dengan promosi hari ini</translation>
    </message>
    <message>
        <source>No labels yet</source>
        <translation>Belum ada label</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 label</translation>
    </message>
    <message>
        <source>{labels} labels</source>
        <translation>{labels} label</translation>
    </message>
    <message>
        <source>1 label on 1 sheet</source>
        <translation>1 label di 1 lembar</translation>
    </message>
    <message>
        <source>{labels} labels on 1 sheet</source>
        <translation>{labels} label di 1 lembar</translation>
    </message>
    <message>
        <source>{labels} labels on {pages} sheets</source>
        <translation>{labels} label di {pages} lembar</translation>
    </message>
    <message>
        <source>All these products have a barcode already.</source>
        <translation>Semua barang ini sudah punya barcode.</translation>
    </message>
    <message>
        <source>1 product has a barcode of the shop now</source>
        <translation>1 barang kini punya barcode toko</translation>
    </message>
    <message>
        <source>{count} products have a barcode of the shop now</source>
        <translation>{count} barang kini punya barcode toko</translation>
    </message>
</context>
<context>
    <name>LowStock</name>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Tersedia</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Sold, 30 days</source>
        <translation>Terjual 30 hr</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>Perlu beli</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Mundur satu langkah</translation>
    </message>
    <message>
        <source>{n} products are low</source>
        <translation>{n} barang menipis</translation>
    </message>
    <message>
        <source>1 product is low</source>
        <translation>1 barang menipis</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>Tidak ada barang yang cocok</translation>
    </message>
    <message>
        <source>Nothing is low</source>
        <translation>Tidak ada yang menipis</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>low stock</source>
        <translation>stok menipis</translation>
    </message>
    <message>
        <source>{n} rows saved as {path}</source>
        <translation>{n} baris disimpan sebagai {path}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Harga modal</translation>
    </message>
    <message>
        <source>Search name, code or barcode</source>
        <translation>Cari nama, kode, atau barcode</translation>
    </message>
    <message>
        <source>Category filter</source>
        <translation>Saring kategori</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Stok menipis</translation>
    </message>
    <message>
        <source>To buy: up to twice the minimum, or to the sales of the last 30 days if more.</source>
        <translation>Perlu beli: sampai dua kali minimum, atau sebanyak penjualan 30 hari terakhir jika lebih.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Value of the stock</source>
        <translation>Nilai stok</translation>
    </message>
    <message>
        <source>At the moving average cost</source>
        <translation>Menurut harga modal rata-rata</translation>
    </message>
    <message>
        <source>{n} products</source>
        <translation>{n} barang</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 barang</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Tanpa kategori</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Something went wrong inside OMS Desktop. Your data is safe; try again.</source>
        <translation>Ada kesalahan di dalam OMS Desktop. Data Anda aman; coba lagi.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Nouns</name>
    <message>
        <source>Product</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Goods receipt</source>
        <translation>Penerimaan barang</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Pemasok</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Pergerakan</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Batas kredit</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Patokan</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Golongan</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>Nomor izin</translation>
    </message>
    <message>
        <source>Stock policy</source>
        <translation>Aturan stok</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Kode batch</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Sebutan</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Note at the counter</source>
        <translation>Catatan di kasir</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Source of the consent</source>
        <translation>Asal persetujuan</translation>
    </message>
    <message>
        <source>Language of the printer</source>
        <translation>Bahasa printer</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Huruf per baris</translation>
    </message>
    <message>
        <source>Dots a line</source>
        <translation>Titik per baris</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Tabel huruf</translation>
    </message>
    <message>
        <source>Lines a form</source>
        <translation>Baris per lembar</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Drawer pulse</source>
        <translation>Pulsa laci</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>product name</source>
        <translation>nama barang</translation>
    </message>
    <message>
        <source>selling price</source>
        <translation>harga jual</translation>
    </message>
    <message>
        <source>cost price</source>
        <translation>harga beli</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>stok</translation>
    </message>
    <message>
        <source>minimum stock</source>
        <translation>stok minimum</translation>
    </message>
    <message>
        <source>content of unit</source>
        <translation>isi satuan</translation>
    </message>
    <message>
        <source>credit limit</source>
        <translation>batas kredit</translation>
    </message>
    <message>
        <source>days to pay</source>
        <translation>tempo (hari)</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>ulang tahun</translation>
    </message>
    <message>
        <source>consent to marketing</source>
        <translation>setuju promosi</translation>
    </message>
    <message>
        <source>day of the consent</source>
        <translation>tanggal ditanya</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>menjadi draf</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>sudah dibukukan</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>new</source>
        <translation>dibuat</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>ditahan</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>dikonfirmasi</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>dikemas</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>direncanakan</translation>
    </message>
    <message>
        <source>being picked</source>
        <translation>sedang diambil</translation>
    </message>
    <message>
        <source>waiting to be fetched</source>
        <translation>menunggu diambil</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>gagal dikirim</translation>
    </message>
    <message>
        <source>back in the shop</source>
        <translation>kembali di toko</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>dikirim</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
    <message>
        <source>in use already</source>
        <translation>sudah dipakai</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ditutup</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>terbit</translation>
    </message>
    <message>
        <source>partly paid</source>
        <translation>dibayar sebagian</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>lunas</translation>
    </message>
    <message>
        <source>void</source>
        <translation>batal</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>taken back already</source>
        <translation>sudah dibatalkan</translation>
    </message>
    <message>
        <source>part of a document</source>
        <translation>bagian dari dokumen</translation>
    </message>
    <message>
        <source>waiting to be printed</source>
        <translation>menunggu dicetak</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>sedang dicetak</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>diretur</translation>
    </message>
    <message>
        <source>received</source>
        <translation>sudah diterima</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>sudah selesai</translation>
    </message>
    <message>
        <source>already set up</source>
        <translation>sudah disiapkan</translation>
    </message>
    <message>
        <source>a cashier</source>
        <translation>kasir</translation>
    </message>
    <message>
        <source>a manager</source>
        <translation>manajer</translation>
    </message>
    <message>
        <source>an owner</source>
        <translation>pemilik</translation>
    </message>
    <message>
        <source>setting it up again</source>
        <translation>menyiapkannya lagi</translation>
    </message>
    <message>
        <source>changing a single right</source>
        <translation>mengubah hak perorangan</translation>
    </message>
    <message>
        <source>this PIN</source>
        <translation>PIN ini</translation>
    </message>
    <message>
        <source>recovering it</source>
        <translation>memulihkannya</translation>
    </message>
    <message>
        <source>a recovery code</source>
        <translation>kode pemulihan</translation>
    </message>
    <message>
        <source>adding</source>
        <translation>menambah</translation>
    </message>
    <message>
        <source>changing it</source>
        <translation>mengubahnya</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>menghapus</translation>
    </message>
    <message>
        <source>holding it</source>
        <translation>menahannya</translation>
    </message>
    <message>
        <source>recalling it</source>
        <translation>memanggilnya</translation>
    </message>
    <message>
        <source>confirming it</source>
        <translation>mengonfirmasinya</translation>
    </message>
    <message>
        <source>shipping it</source>
        <translation>mengirimnya</translation>
    </message>
    <message>
        <source>reserving for it</source>
        <translation>menyisihkan barangnya</translation>
    </message>
    <message>
        <source>planning it</source>
        <translation>merencanakannya</translation>
    </message>
    <message>
        <source>picking it</source>
        <translation>mengambil barangnya</translation>
    </message>
    <message>
        <source>packing it</source>
        <translation>mengemasnya</translation>
    </message>
    <message>
        <source>putting it aside</source>
        <translation>menaruhnya untuk diambil</translation>
    </message>
    <message>
        <source>handing it over</source>
        <translation>menyerahkannya</translation>
    </message>
    <message>
        <source>marking it undelivered</source>
        <translation>mencatat gagal kirim</translation>
    </message>
    <message>
        <source>sending it again</source>
        <translation>mengirimnya lagi</translation>
    </message>
    <message>
        <source>opening it</source>
        <translation>membukanya</translation>
    </message>
    <message>
        <source>completing it</source>
        <translation>menyelesaikannya</translation>
    </message>
    <message>
        <source>opening it again</source>
        <translation>membukanya lagi</translation>
    </message>
    <message>
        <source>the next step</source>
        <translation>langkah berikutnya</translation>
    </message>
    <message>
        <source>issuing it</source>
        <translation>menerbitkannya</translation>
    </message>
    <message>
        <source>paying it</source>
        <translation>membayarnya</translation>
    </message>
    <message>
        <source>selling it</source>
        <translation>menjualnya</translation>
    </message>
    <message>
        <source>voiding it</source>
        <translation>membatalkannya</translation>
    </message>
    <message>
        <source>printing it</source>
        <translation>mencetaknya</translation>
    </message>
    <message>
        <source>cancelling it</source>
        <translation>membatalkannya</translation>
    </message>
    <message>
        <source>returning it</source>
        <translation>meretur</translation>
    </message>
    <message>
        <source>closing it</source>
        <translation>menutupnya</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>menghitung</translation>
    </message>
    <message>
        <source>posting it</source>
        <translation>membukukannya</translation>
    </message>
    <message>
        <source>giving it up</source>
        <translation>membatalkannya</translation>
    </message>
    <message>
        <source>taking it back</source>
        <translation>membatalkannya</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Nota retur</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetakan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>filling in sample data</source>
        <translation>isi data contoh</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transfer bank</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>The invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>look around</source>
        <translation>melihat-lihat</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>menjual</translation>
    </message>
    <message>
        <source>give larger discounts</source>
        <translation>memberi diskon lebih besar</translation>
    </message>
    <message>
        <source>change prices at the counter</source>
        <translation>mengubah harga di kasir</translation>
    </message>
    <message>
        <source>sell below cost</source>
        <translation>menjual di bawah modal</translation>
    </message>
    <message>
        <source>sell above a credit limit</source>
        <translation>menjual melebihi batas kredit</translation>
    </message>
    <message>
        <source>write debts off</source>
        <translation>menghapus piutang</translation>
    </message>
    <message>
        <source>give money back</source>
        <translation>mengembalikan uang</translation>
    </message>
    <message>
        <source>take goods back without a receipt</source>
        <translation>menerima retur tanpa nota</translation>
    </message>
    <message>
        <source>open the drawer without a sale</source>
        <translation>membuka laci kasir tanpa penjualan</translation>
    </message>
    <message>
        <source>take cash out or put it in</source>
        <translation>mengambil atau memasukkan uang</translation>
    </message>
    <message>
        <source>see the expected cash and others' reports</source>
        <translation>melihat uang seharusnya dan laporan orang lain</translation>
    </message>
    <message>
        <source>see the journal</source>
        <translation>melihat jurnal</translation>
    </message>
    <message>
        <source>correct stock</source>
        <translation>mengoreksi stok</translation>
    </message>
    <message>
        <source>see cost and margin</source>
        <translation>melihat modal dan laba</translation>
    </message>
    <message>
        <source>make customers anonymous</source>
        <translation>membuat pelanggan anonim</translation>
    </message>
    <message>
        <source>set cashiers' PINs</source>
        <translation>memasang PIN kasir</translation>
    </message>
    <message>
        <source>change people and rights</source>
        <translation>mengubah pengguna dan hak</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>memulihkan cadangan</translation>
    </message>
    <message>
        <source>void invoices</source>
        <translation>membatalkan faktur</translation>
    </message>
    <message>
        <source>change products</source>
        <translation>mengubah barang</translation>
    </message>
    <message>
        <source>add customers</source>
        <translation>menambah pelanggan</translation>
    </message>
    <message>
        <source>change customers</source>
        <translation>mengubah pelanggan</translation>
    </message>
    <message>
        <source>export customers</source>
        <translation>mengekspor pelanggan</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>mengubah pengaturan</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Delivery notes</source>
        <translation>Surat jalan</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Nota retur</translation>
    </message>
    <message>
        <source>Money receipts</source>
        <translation>Kwitansi</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Sif</translation>
    </message>
    <message>
        <source>Goods receipts</source>
        <translation>Barang masuk</translation>
    </message>
    <message>
        <source>Stock counts</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Belum lunas</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Lewat jatuh tempo</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Diretur</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <translation>Diretur sebagian</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Harus dikembalikan</translation>
    </message>
    <message>
        <source>Money taken</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Partly given back</source>
        <translation>Dikembalikan sebagian</translation>
    </message>
    <message>
        <source>Goods came back</source>
        <translation>Barang kembali</translation>
    </message>
    <message>
        <source>Never delivered</source>
        <translation>Tidak terkirim</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>1 number</source>
        <translation>1 nomor</translation>
    </message>
    <message>
        <source>{n} numbers</source>
        <translation>{n} nomor</translation>
    </message>
    <message>
        <source>Looking for gaps…</source>
        <translation>Memeriksa urutan nomor…</translation>
    </message>
    <message>
        <source>No number was given yet</source>
        <translation>Belum ada nomor yang terbit</translation>
    </message>
    <message>
        <source>{n} numbers since the beginning: none is missing</source>
        <translation>{n} nomor sejak awal: tidak ada yang hilang</translation>
    </message>
    <message>
        <source>Missing: {numbers}</source>
        <translation>Hilang: {numbers}</translation>
    </message>
    <message>
        <source>Twice or out of pattern: {numbers}</source>
        <translation>Ganda atau di luar pola: {numbers}</translation>
    </message>
    <message>
        <source>numbers {series}</source>
        <translation>nomor {series}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Semua tanggal</translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation>Daftar nomor</translation>
    </message>
    <message>
        <source>Every number of every paper, and what became of it.</source>
        <translation>Setiap nomor dokumen dan bagaimana keadaannya sekarang.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Seri</translation>
    </message>
    <message>
        <source>Save as table</source>
        <translation>Simpan tabel</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>No number on these days</source>
        <translation>Tidak ada nomor pada tanggal ini</translation>
    </message>
    <message>
        <source>Choose other days or another series.</source>
        <translation>Pilih tanggal atau seri lain.</translation>
    </message>
    <message>
        <source>The list of numbers is locked</source>
        <translation>Daftar nomor terkunci</translation>
    </message>
    <message>
        <source>It needs the right to see the journal. Ask the owner or a manager.</source>
        <translation>Perlu hak melihat jurnal. Tanyakan pemilik atau manajer.</translation>
    </message>
    <message>
        <source>More than {n} lines are too many for paper: choose fewer days, or a table.</source>
        <translation>Lebih dari {n} baris terlalu banyak untuk dicetak: pilih tanggal lebih sedikit, atau simpan tabel.</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Monday</source>
        <translation>Senin</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Selasa</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Rabu</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Kamis</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Jumat</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sabtu</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>Which address</source>
        <translation>Alamat yang mana</translation>
    </message>
    <message>
        <source>Shipping cost</source>
        <translation>Ongkos kirim</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Uang muka (DP)</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Dibayar dengan</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Dijanjikan</translation>
    </message>
    <message>
        <source>+2, tomorrow, 24/12</source>
        <translation>+2, besok, 24/12</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Kirim ke</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Such as: wrap as a present</source>
        <translation>Misalnya: bungkus kado</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>To pay at pick-up</source>
        <translation>Sisa saat diambil</translation>
    </message>
    <message>
        <source>To pay on delivery</source>
        <translation>Sisa saat dikirim</translation>
    </message>
    <message>
        <source>More than the order comes to</source>
        <translation>Lebih dari total pesanan</translation>
    </message>
    <message>
        <source>Save as order</source>
        <translation>Simpan sebagai pesanan</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>Simpan pesanan</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Alamat lain</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search actions, products, customers, documents</source>
        <translation>Cari perintah, barang, pelanggan, dokumen</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>jalankan</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>perintah</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>faktur</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>close</source>
        <translation>tutup</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Tidak ditemukan. Coba lebih sedikit huruf.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Print dialog…</source>
        <translation>Dialog cetak…</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>1 print waits to be tried again</source>
        <translation>1 cetakan menunggu dicoba lagi</translation>
    </message>
    <message>
        <source>{count} prints wait to be tried again</source>
        <translation>{count} cetakan menunggu dicoba lagi</translation>
    </message>
    <message>
        <source>Print again: {number} ({paper})</source>
        <translation>Cetak lagi: {number} ({paper})</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Don't print it</source>
        <translation>Jangan dicetak</translation>
    </message>
    <message>
        <source>Print all again</source>
        <translation>Cetak lagi semuanya</translation>
    </message>
    <message>
        <source>Don't print the next {count}</source>
        <translation>Batalkan {count} cetakan berikutnya</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Cetak sekali lagi</translation>
    </message>
    <message>
        <source>Save as PDF instead</source>
        <translation>Simpan sebagai PDF saja</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Kosongkan daftar ini</translation>
    </message>
    <message>
        <source>No printer is installed. Save as PDF instead?</source>
        <translation>Belum ada printer terpasang. Simpan sebagai PDF?</translation>
    </message>
    <message>
        <source>{number} saved as {path}</source>
        <translation>{number} disimpan di {path}</translation>
    </message>
    <message>
        <source>{number} is printing on {printer}</source>
        <translation>{number} sedang dicetak di {printer}</translation>
    </message>
    <message>
        <source>{number} ({paper}) is printing on {printer}</source>
        <translation>{number} ({paper}) dicetak di {printer}</translation>
    </message>
    <message>
        <source>Receipt 80 mm</source>
        <translation>Struk 80 mm</translation>
    </message>
    <message>
        <source>Receipt 58 mm</source>
        <translation>Struk 58 mm</translation>
    </message>
    <message>
        <source>Label 10 × 15 cm</source>
        <translation>Label 10 × 15 cm</translation>
    </message>
    <message>
        <source>Half letter, 5.5 × 8.5 in</source>
        <translation>Setengah letter, 5,5 × 8,5 inci</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Surat jalan</translation>
    </message>
    <message>
        <source>Shipping label</source>
        <translation>Label pengiriman</translation>
    </message>
    <message>
        <source>Picking list</source>
        <translation>Daftar ambil</translation>
    </message>
    <message>
        <source>Order slip</source>
        <translation>Bukti pesanan</translation>
    </message>
    <message>
        <source>Cancellation slip</source>
        <translation>Bukti pembatalan</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Penawaran harga</translation>
    </message>
    <message>
        <source>Money receipt</source>
        <translation>Kwitansi</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Nota retur</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>Kartu piutang</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>The other language</source>
        <translation>Bahasa lain</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>No printer installed</source>
        <translation>Belum ada printer</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Bahasa dokumen</translation>
    </message>
    <message>
        <source>Size on the screen</source>
        <translation>Ukuran di layar</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lebar</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>{number} was saved but not printed. Print it now?</source>
        <translation>{number} tersimpan tetapi belum tercetak. Cetak sekarang?</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Keep {amount} as credit</source>
        <translation>Simpan {amount} sebagai saldo</translation>
    </message>
    <message>
        <source>Owe the other {amount}</source>
        <translation>Sisa {amount} diutang</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation>dari {amount}</translation>
    </message>
    <message>
        <source>rounded {amount}</source>
        <translation>dibulatkan {amount}</translation>
    </message>
    <message>
        <source>Still owed afterwards</source>
        <translation>Sisa utang sesudahnya</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Masih kurang</translation>
    </message>
    <message>
        <source>Kept as credit</source>
        <translation>Jadi saldo</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Kelebihan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>RRN</source>
        <translation>RRN</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Approval, last 4</source>
        <translation>Kode, 4 digit</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Who approves</source>
        <translation>Yang menyetujui</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>e.g. price promised yesterday</source>
        <translation>mis. harga sudah dijanjikan kemarin</translation>
    </message>
    <message>
        <source>Somebody who may do this approves it with their PIN.</source>
        <translation>Minta yang berhak menyetujui dengan PIN.</translation>
    </message>
    <message>
        <source>This goes into the journal with your name and a reason.</source>
        <translation>Ini dicatat di jurnal dengan nama Anda dan alasannya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>No printer is installed. Save it as PDF or write it down.</source>
        <translation>Belum ada printer. Simpan sebagai PDF atau catat.</translation>
    </message>
    <message>
        <source>The code is printing on {printer}</source>
        <translation>Kode sedang dicetak di {printer}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>Saved as {path}. Move it off this PC.</source>
        <translation>Disimpan sebagai {path}. Pindahkan dari PC ini.</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>Simpan kode pemulihan ini</translation>
    </message>
    <message>
        <source>It lets the owner in if the PIN is forgotten, once. It is shown only now.</source>
        <translation>Kode ini membuka toko sekali bila PIN pemilik lupa. Hanya tampil sekarang.</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>Sudah saya simpan di tempat aman</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Siapa Anda?</translation>
    </message>
    <message>
        <source>Forgot PIN</source>
        <translation>Lupa PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN yang sama sekali lagi</translation>
    </message>
    <message>
        <source>The two PINs differ. Type them once more.</source>
        <translation>Kedua PIN berbeda. Ketik sekali lagi.</translation>
    </message>
    <message>
        <source>At least {count} digits, or a password</source>
        <translation>Minimal {count} angka, atau kata sandi</translation>
    </message>
    <message>
        <source>Owner's name</source>
        <translation>Nama pemilik</translation>
    </message>
    <message>
        <source>e.g. Sari Wulandari</source>
        <translation>mis. Sari Wulandari</translation>
    </message>
    <message>
        <source>Whose shop is this?</source>
        <translation>Siapa pemilik toko ini?</translation>
    </message>
    <message>
        <source>With a PIN of your own you decide what your staff may do. There is no PIN to begin with, so nobody else knows it.</source>
        <translation>Dengan PIN sendiri, Anda menentukan apa yang boleh dilakukan karyawan. Tidak ada PIN bawaan, jadi orang lain tidak tahu.</translation>
    </message>
    <message>
        <source>Later, I work alone</source>
        <translation>Nanti, saya bekerja sendiri</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Pasang PIN</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>Tidak bekerja lagi</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Take back the last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
    <message>
        <source>Type the PIN, then Enter</source>
        <translation>Ketik PIN, lalu Enter</translation>
    </message>
    <message>
        <source>PIN, {count} characters typed</source>
        <translation>PIN, {count} karakter diketik</translation>
    </message>
    <message>
        <source>Type the owner's recovery code from the paper, and a new PIN. Cashiers and managers ask the owner for a new PIN.</source>
        <translation>Ketik kode pemulihan pemilik dari kertasnya dan PIN baru. Kasir dan manajer minta PIN baru kepada pemilik.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Set the new PIN</source>
        <translation>Pasang PIN baru</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manajer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>The shop is used without PINs: whoever sits here may do everything. That is fine for one person. Set the owner's PIN before others work here.</source>
        <translation>Toko dipakai tanpa PIN: siapa pun di sini boleh melakukan semuanya. Cukup untuk satu orang. Pasang PIN pemilik sebelum orang lain bekerja di sini.</translation>
    </message>
    <message>
        <source>Set the owner's PIN</source>
        <translation>Pasang PIN pemilik</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tambah pengguna</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Kode pemulihan baru</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} disimpan</translation>
    </message>
    <message>
        <source>{name} can sign in now</source>
        <translation>{name} sekarang bisa masuk</translation>
    </message>
    <message>
        <source>{name} has a new PIN</source>
        <translation>PIN {name} diganti</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Pengguna baru</translation>
    </message>
    <message>
        <source>Another PIN</source>
        <translation>Ganti PIN</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Pasang PIN</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Bekerja lagi</translation>
    </message>
    <message>
        <source>Single rights</source>
        <translation>Hak akses perorangan</translation>
    </message>
    <message>
        <source>An owner may do everything.</source>
        <translation>Pemilik boleh melakukan semuanya.</translation>
    </message>
    <message>
        <source>You may set the PIN; the rest is for the owner.</source>
        <translation>Anda boleh memasang PIN; selebihnya oleh pemilik.</translation>
    </message>
    <message>
        <source>Locked: only the owner may change this.</source>
        <translation>Terkunci: hanya pemilik yang boleh mengubah.</translation>
    </message>
    <message>
        <source>as the role: yes</source>
        <translation>sesuai peran: ya</translation>
    </message>
    <message>
        <source>as the role: no</source>
        <translation>sesuai peran: tidak</translation>
    </message>
    <message>
        <source>given</source>
        <translation>diberikan</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>dicabut</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>All days</source>
        <translation>Semua tanggal</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>Dari–sampai</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Tanggal awal</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Tanggal akhir</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>Harga sekarang</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Harga baru</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Prices changed: {count}</source>
        <translation>Harga diubah: {count}</translation>
    </message>
    <message>
        <source>changed by somebody else meanwhile: {count}</source>
        <translation>sudah diubah orang lain: {count}</translation>
    </message>
    <message>
        <source>Prices put back: {count}</source>
        <translation>Harga dikembalikan: {count}</translation>
    </message>
    <message>
        <source>Change prices ({count})</source>
        <translation>Ubah harga ({count})</translation>
    </message>
    <message>
        <source>By how much?</source>
        <translation>Berapa banyak?</translation>
    </message>
    <message>
        <source>Type a share such as 5% or an amount such as 500.</source>
        <translation>Ketik persen seperti 5% atau jumlah seperti 500.</translation>
    </message>
    <message>
        <source>No price would change</source>
        <translation>Tidak ada harga yang berubah</translation>
    </message>
    <message>
        <source>Type another amount, or choose another rounding.</source>
        <translation>Ketik jumlah lain, atau pilih pembulatan lain.</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Ubah harga</translation>
    </message>
    <message>
        <source>Everything that the list shows now. A share also changes the prices of further units.</source>
        <translation>Semua yang tampil di daftar. Persen juga mengubah harga satuan lain.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Kembali ke daftar</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Sebesar</translation>
    </message>
    <message>
        <source>Round to</source>
        <translation>Bulatkan ke</translation>
    </message>
    <message>
        <source>5% or 500</source>
        <translation>5% atau 500</translation>
    </message>
    <message>
        <source>the nearest {step}</source>
        <translation>{step} terdekat</translation>
    </message>
    <message>
        <source>nothing, keep it exact</source>
        <translation>tidak dibulatkan</translation>
    </message>
    <message>
        <source>Old and new prices</source>
        <translation>Harga lama dan baru</translation>
    </message>
    <message>
        <source>Below cost: {count}</source>
        <translation>Di bawah modal: {count}</translation>
    </message>
    <message>
        <source>Unchanged: {count}</source>
        <translation>Tetap: {count}</translation>
    </message>
    <message>
        <source>Left alone, as nothing would remain: {count}</source>
        <translation>Dibiarkan, karena tidak ada sisa harga: {count}</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Connection</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>What it understands</source>
        <translation>Bahasa printer</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Huruf per baris</translation>
    </message>
    <message>
        <source>Length of a form</source>
        <translation>Panjang lembar</translation>
    </message>
    <message>
        <source>Table of characters</source>
        <translation>Tabel huruf</translation>
    </message>
    <message>
        <source>Speed (baud)</source>
        <translation>Kecepatan (baud)</translation>
    </message>
    <message>
        <source>It cuts the paper</source>
        <translation>Memotong kertas sendiri</translation>
    </message>
    <message>
        <source>Send QR codes as a picture (older printers)</source>
        <translation>Kirim kode QR sebagai gambar (printer lama)</translation>
    </message>
    <message>
        <source>A cash drawer is plugged into it</source>
        <translation>Laci uang tersambung ke printer ini</translation>
    </message>
    <message>
        <source>Drawer pulse (hexadecimal)</source>
        <translation>Pulsa laci (heksadesimal)</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} disimpan</translation>
    </message>
    <message>
        <source>{name} is gone</source>
        <translation>{name} dihapus</translation>
    </message>
    <message>
        <source>New printer</source>
        <translation>Printer baru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Halaman uji</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>the usual one of this PC</source>
        <translation>printer utama PC ini</translation>
    </message>
    <message>
        <source>{document}: printer</source>
        <translation>{document}: printer</translation>
    </message>
    <message>
        <source>{document}: copies</source>
        <translation>{document}: rangkap</translation>
    </message>
    <message>
        <source>Printer of this PC, painted pages</source>
        <translation>Printer PC ini, halaman gambar</translation>
    </message>
    <message>
        <source>Printer of this PC, direct</source>
        <translation>Printer PC ini, langsung</translation>
    </message>
    <message>
        <source>Network (IP address)</source>
        <translation>Jaringan (alamat IP)</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Port serial</translation>
    </message>
    <message>
        <source>File or device</source>
        <translation>Berkas atau perangkat</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Alamat IP</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>empty: the usual one of this PC</source>
        <translation>kosong: printer utama PC ini</translation>
    </message>
    <message>
        <source>its name on this PC</source>
        <translation>namanya di PC ini</translation>
    </message>
    <message>
        <source>e.g. 192.168.1.50 or 192.168.1.50:9100</source>
        <translation>mis. 192.168.1.50 atau 192.168.1.50:9100</translation>
    </message>
    <message>
        <source>e.g. COM3 or /dev/ttyUSB0</source>
        <translation>mis. COM3 atau /dev/ttyUSB0</translation>
    </message>
    <message>
        <source>e.g. LPT1 or /dev/usb/lp0</source>
        <translation>mis. LPT1 atau /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Receipt printer (ESC/POS)</source>
        <translation>Printer struk (ESC/POS)</translation>
    </message>
    <message>
        <source>Dot matrix (ESC/P)</source>
        <translation>Dot matrix (ESC/P)</translation>
    </message>
    <message>
        <source>66 lines (whole, 11 in)</source>
        <translation>66 baris (penuh, 11 inci)</translation>
    </message>
    <message>
        <source>33 lines (half)</source>
        <translation>33 baris (setengah)</translation>
    </message>
    <message>
        <source>22 lines (third)</source>
        <translation>22 baris (sepertiga)</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>hanya bila diminta</translation>
    </message>
    <message>
        <source>Drawer test</source>
        <translation>Uji laci</translation>
    </message>
    <message>
        <source>Without a printer here, papers go to the usual printer of this PC. Add the receipt printer to print after each sale by itself, cut and open the drawer.</source>
        <translation>Tanpa printer di sini, kertas dicetak di printer utama PC ini. Tambahkan printer struk agar tercetak sendiri setelah penjualan, terpotong, dan laci terbuka.</translation>
    </message>
    <message>
        <source>Add printer</source>
        <translation>Tambah printer</translation>
    </message>
    <message>
        <source>What is printed where</source>
        <translation>Dokumen dicetak di mana</translation>
    </message>
    <message>
        <source>The test page is with {printer}</source>
        <translation>Halaman uji sudah dikirim ke {printer}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>it gives no answer</source>
        <translation>tidak menjawab</translation>
    </message>
    <message>
        <source>it isn't there</source>
        <translation>tidak ditemukan</translation>
    </message>
    <message>
        <source>this PC may not write to it</source>
        <translation>PC ini tidak diizinkan menulis ke sana</translation>
    </message>
    <message>
        <source>it went away while printing</source>
        <translation>terputus saat mencetak</translation>
    </message>
    <message>
        <source>it takes no pages</source>
        <translation>tidak menerima halaman</translation>
    </message>
    <message>
        <source>it takes no job now</source>
        <translation>sedang tidak menerima cetakan</translation>
    </message>
    <message>
        <source>the program was closed</source>
        <translation>program ditutup</translation>
    </message>
    <message>
        <source>the paper couldn't be made</source>
        <translation>kertasnya tidak bisa dibuat</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Folder for the data</source>
        <translation>Folder untuk data</translation>
    </message>
    <message>
        <source>Written: {data} and {paper}</source>
        <translation>Ditulis: {data} dan {paper}</translation>
    </message>
    <message>
        <source>{name} gets no more advertising.</source>
        <translation>{name} tidak lagi menerima promosi.</translation>
    </message>
    <message>
        <source>Data of {name}</source>
        <translation>Data {name}</translation>
    </message>
    <message>
        <source>Type the code {code} to confirm; it can't be undone.</source>
        <translation>Ketik kode {code} untuk memastikan; ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Nobody has asked them yet.</source>
        <translation>Belum pernah ditanya.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>All their data</source>
        <translation>Semua datanya</translation>
    </message>
    <message>
        <source>Consent to marketing</source>
        <translation>Izin promosi</translation>
    </message>
    <message>
        <source>Make anonymous</source>
        <translation>Anonimkan</translation>
    </message>
    <message>
        <source>What is kept how long</source>
        <translation>Berapa lama data disimpan</translation>
    </message>
    <message>
        <source>A PDF to read and a JSON file for programs, for this person only.</source>
        <translation>PDF untuk dibaca dan berkas JSON untuk program, khusus orang ini.</translation>
    </message>
    <message>
        <source>Who withdraws it gets no advertising; every answer is kept.</source>
        <translation>Yang mencabut izin tidak menerima promosi; setiap jawaban disimpan.</translation>
    </message>
    <message>
        <source>Name, phones, addresses, tags, notes and consent are wiped for ever, also of those joined with them. Orders and issued papers stay as they are, and so does the code.</source>
        <translation>Nama, telepon, alamat, label, catatan, dan izin dihapus selamanya, juga milik catatan yang digabungkan. Pesanan dan dokumen yang sudah terbit tetap seperti adanya, begitu pula kodenya.</translation>
    </message>
    <message>
        <source>Save in a folder…</source>
        <translation>Simpan di folder…</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Cabut izin</translation>
    </message>
    <message>
        <source>How did they say so?</source>
        <translation>Disampaikan lewat apa?</translation>
    </message>
    <message>
        <source>By phone, by letter, at the counter</source>
        <translation>Lewat telepon, surat, di kasir</translation>
    </message>
    <message>
        <source>Who may do this: {roles}</source>
        <translation>Yang boleh: {roles}</translation>
    </message>
    <message>
        <source>Data of this customer</source>
        <translation>Data pelanggan ini</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Setuju</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Menolak</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Dikosongkan</translation>
    </message>
    <message>
        <source>{amount} is still owed.</source>
        <translation>{amount} belum dibayar.</translation>
    </message>
    <message>
        <source>{amount} of theirs is with the shop.</source>
        <translation>Uangnya {amount} ada di toko.</translation>
    </message>
    <message>
        <source>Open orders: {numbers}.</source>
        <translation>Pesanan terbuka: {numbers}.</translation>
    </message>
    <message>
        <source>Shipments under way: {numbers}.</source>
        <translation>Pengiriman berjalan: {numbers}.</translation>
    </message>
    <message>
        <source>Returns that aren't settled, of: {numbers}.</source>
        <translation>Retur belum selesai, dari: {numbers}.</translation>
    </message>
    <message>
        <source>Made anonymous on {day}; only issued papers know who it was.</source>
        <translation>Dianonimkan {day}; hanya dokumen yang sudah terbit tahu siapa orangnya.</translation>
    </message>
    <message>
        <source>{code} is anonymous now. Invoices that stay: {invoices}.</source>
        <translation>{code} kini anonim. Faktur yang tetap ada: {invoices}.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>Start picking</source>
        <translation>Mulai ambil</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Kemas</translation>
    </message>
    <message>
        <source>Ready to pick up</source>
        <translation>Siap diambil</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Tidak sampai</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim lagi</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Drop shipment</source>
        <translation>Batalkan kiriman</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>Bongkar</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Tarik kembali</translation>
    </message>
    <message>
        <source>Not delivered after all</source>
        <translation>Ternyata belum sampai</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Direncanakan</translation>
    </message>
    <message>
        <source>Picking</source>
        <translation>Diambil</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Terkemas</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Dalam perjalanan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Back in the shop</source>
        <translation>Kembali di toko</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>Ubah pesanan</translation>
    </message>
    <message>
        <source>Reserve now</source>
        <translation>Pesankan barang</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>Plan a part</source>
        <translation>Rencanakan sebagian</translation>
    </message>
    <message>
        <source>Give the rest up</source>
        <translation>Tutup sisanya</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>Start preparing</source>
        <translation>Mulai siapkan</translation>
    </message>
    <message>
        <source>{number}: {stage}</source>
        <translation>{number}: {stage}</translation>
    </message>
    <message>
        <source>{count} orders: {stage}</source>
        <translation>{count} pesanan: {stage}</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Dijanjikan untuk</translation>
    </message>
    <message>
        <source>Delivery charge</source>
        <translation>Ongkos kirim</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>+2, tomorrow, 24/12</source>
        <translation>+2, besok, 24/12</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>{number}: total {total}</source>
        <translation>{number}: total {total}</translation>
    </message>
    <message>
        <source>{name}: not enough in stock, the rest waits.</source>
        <translation>{name}: stok kurang, sisanya menunggu.</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} diubah</translation>
    </message>
    <message>
        <source>Edit {number}</source>
        <translation>Ubah {number}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Kapan dan ke mana</translation>
    </message>
    <message>
        <source>Scan or search an item to add…</source>
        <translation>Pindai atau cari barang tambahan…</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Ambil</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>{quantity} sent or being prepared</source>
        <translation>{quantity} dikirim atau disiapkan</translation>
    </message>
    <message>
        <source>{stage}: {count}</source>
        <translation>{stage}: {count}</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Disiapkan</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>Pelanggan umum</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>Lewat 1 hari</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>Lewat {days} hari</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} hari lagi</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Belum bayar</translation>
    </message>
    <message>
        <source>Rest {rest}</source>
        <translation>Sisa {rest}</translation>
    </message>
    <message>
        <source>DP, rest {rest}</source>
        <translation>DP, sisa {rest}</translation>
    </message>
    <message>
        <source>{sent}/{all} sent</source>
        <translation>{sent}/{all} terkirim</translation>
    </message>
    <message>
        <source>{items} and {more} more</source>
        <translation>{items} dan {more} lagi</translation>
    </message>
    <message>
        <source>short of goods</source>
        <translation>barang kurang</translation>
    </message>
    <message>
        <source>delivery failed</source>
        <translation>pengiriman gagal</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Diterima oleh</translation>
    </message>
    <message>
        <source>{number} delivered, give back {change}</source>
        <translation>{number} sampai, kembalian {change}</translation>
    </message>
    <message>
        <source>{number} handed over</source>
        <translation>{number} diserahkan</translation>
    </message>
    <message>
        <source>{number} delivered</source>
        <translation>{number} sampai</translation>
    </message>
    <message>
        <source>{due} is due now</source>
        <translation>{due} harus dibayar sekarang</translation>
    </message>
    <message>
        <source>Hand {number} over</source>
        <translation>Serahkan {number}</translation>
    </message>
    <message>
        <source>{number} has arrived</source>
        <translation>{number} sampai</translation>
    </message>
    <message>
        <source>On credit, the customer owes it</source>
        <translation>Tempo, jadi piutang pelanggan</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Sopir</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Kendaraan</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Ekspedisi</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>What sending costs</source>
        <translation>Biaya kirim</translation>
    </message>
    <message>
        <source>Note for the courier</source>
        <translation>Catatan untuk kurir</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Disalin: {text}</translation>
    </message>
    <message>
        <source>{number} is on its way</source>
        <translation>{number} dikirim</translation>
    </message>
    <message>
        <source>{number} kept</source>
        <translation>{number} disimpan</translation>
    </message>
    <message>
        <source>{number} has this tracking number, too. Press once more to keep it.</source>
        <translation>{number} juga memakai resi ini. Tekan sekali lagi untuk tetap memakainya.</translation>
    </message>
    <message>
        <source>Send {number}</source>
        <translation>Kirim {number}</translation>
    </message>
    <message>
        <source>How {number} goes</source>
        <translation>Cara kirim {number}</translation>
    </message>
    <message>
        <source>Own courier</source>
        <translation>Kurir sendiri</translation>
    </message>
    <message>
        <source>Collect the money on delivery</source>
        <translation>Tagih uangnya saat diantar</translation>
    </message>
    <message>
        <source>Copy the tracking number</source>
        <translation>Salin nomor resi</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Kembali (Esc)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Janji</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{receipt}: {paid} received, give back {change}</source>
        <translation>{receipt}: {paid} diterima, kembalian {change}</translation>
    </message>
    <message>
        <source>{receipt}: {paid} received, {owed} still to pay</source>
        <translation>{receipt}: {paid} diterima, sisa {owed}</translation>
    </message>
    <message>
        <source>{receipt}: {paid} received, all paid</source>
        <translation>{receipt}: {paid} diterima, lunas</translation>
    </message>
    <message>
        <source>{number} · {rest} still to pay</source>
        <translation>{number} · sisa bayar {rest}</translation>
    </message>
    <message>
        <source>Save payment</source>
        <translation>Simpan pembayaran</translation>
    </message>
    <message>
        <source>Reserved for {number}</source>
        <translation>Barang dipesankan untuk {number}</translation>
    </message>
    <message>
        <source>Reserved for {number} what was there</source>
        <translation>Yang ada dipesankan untuk {number}</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 pesanan</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} pesanan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Try fewer letters or another filter.</source>
        <translation>Coba huruf lebih sedikit atau filter lain.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus filter</translation>
    </message>
    <message>
        <source>No orders to process</source>
        <translation>Tidak ada pesanan</translation>
    </message>
    <message>
        <source>At the counter, F6 keeps a cart as an order.</source>
        <translation>Di Jual, F6 menyimpan keranjang sebagai pesanan.</translation>
    </message>
    <message>
        <source>Make an order at the counter</source>
        <translation>Buat pesanan di Jual</translation>
    </message>
    <message>
        <source>No order fits</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>No orders today</source>
        <translation>Tidak ada pesanan hari ini</translation>
    </message>
    <message>
        <source>No orders tomorrow</source>
        <translation>Tidak ada pesanan besok</translation>
    </message>
    <message>
        <source>No order is late</source>
        <translation>Tidak ada yang terlambat</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Koli</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Berat, kg</translation>
    </message>
    <message>
        <source>Everything is in. Enter packs it.</source>
        <translation>Semua sudah masuk. Enter untuk mengemas.</translation>
    </message>
    <message>
        <source>{number} packed</source>
        <translation>{number} dikemas</translation>
    </message>
    <message>
        <source>Send less</source>
        <translation>Kirim kurang</translation>
    </message>
    <message>
        <source>Pack {number}</source>
        <translation>Kemas {number}</translation>
    </message>
    <message>
        <source>Scan each item, or type how much is in. Up and Down count.</source>
        <translation>Pindai tiap barang atau ketik jumlah yang masuk. Panah naik turun menghitung.</translation>
    </message>
    <message>
        <source>Scan what goes in…</source>
        <translation>Pindai yang masuk…</translation>
    </message>
    <message>
        <source>Scan into the parcel</source>
        <translation>Pindai ke dalam paket</translation>
    </message>
    <message>
        <source>Everything is in, without counting</source>
        <translation>Semua masuk, tanpa dihitung</translation>
    </message>
    <message>
        <source>of {quantity}</source>
        <translation>dari {quantity}</translation>
    </message>
    <message>
        <source>shelf {shelf}</source>
        <translation>rak {shelf}</translation>
    </message>
    <message>
        <source>Nothing to pick: start preparing first (Space).</source>
        <translation>Belum ada yang diambil: mulai siapkan dulu (Spasi).</translation>
    </message>
    <message>
        <source>No shipment yet: start preparing first (Space).</source>
        <translation>Belum ada kiriman: mulai siapkan dulu (Spasi).</translation>
    </message>
    <message>
        <source>Number on the slip</source>
        <translation>Nomor pada struk</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Still to pay afterwards</source>
        <translation>Sisa sesudahnya</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Terlalu banyak</translation>
    </message>
    <message>
        <source>{number} planned</source>
        <translation>{number} direncanakan</translation>
    </message>
    <message>
        <source>What goes together now? 0 stays for later.</source>
        <translation>Apa yang berangkat sekarang? 0 menyusul.</translation>
    </message>
    <message>
        <source>Plan shipment</source>
        <translation>Rencanakan kiriman</translation>
    </message>
    <message>
        <source>{open} open</source>
        <translation>{open} belum dikirim</translation>
    </message>
    <message>
        <source>{short} short</source>
        <translation>kurang {short}</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Mundur satu langkah</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Urungkan langkah terakhir</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Buka pesanan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Print picking list</source>
        <translation>Cetak daftar ambil</translation>
    </message>
    <message>
        <source>Picking list</source>
        <translation>Daftar ambil</translation>
    </message>
    <message>
        <source>Print delivery note</source>
        <translation>Cetak surat jalan</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Surat jalan</translation>
    </message>
    <message>
        <source>Preview the paper</source>
        <translation>Pratinjau kertas</translation>
    </message>
    <message>
        <source>Print parcel label</source>
        <translation>Cetak label paket</translation>
    </message>
    <message>
        <source>Print order slip</source>
        <translation>Cetak bukti pesanan</translation>
    </message>
    <message>
        <source>Copy into a new cart</source>
        <translation>Salin ke keranjang baru</translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation>Papan atau tabel</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Pilih saringan</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>{number} was not delivered</source>
        <translation>{number} tidak sampai</translation>
    </message>
    <message>
        <source>It can be sent again, or come back to the shop.</source>
        <translation>Bisa dikirim lagi atau kembali ke toko.</translation>
    </message>
    <message>
        <source>Such as: nobody at home</source>
        <translation>Misalnya: rumah kosong</translation>
    </message>
    <message>
        <source>{number} back to the shop</source>
        <translation>{number} kembali ke toko</translation>
    </message>
    <message>
        <source>The goods go into stock, the invoice is credited.</source>
        <translation>Barang masuk stok, fakturnya dikreditkan.</translation>
    </message>
    <message>
        <source>Such as: address does not exist</source>
        <translation>Misalnya: alamat tidak ada</translation>
    </message>
    <message>
        <source>Call {number} back</source>
        <translation>Tarik kembali {number}</translation>
    </message>
    <message>
        <source>It lies packed again, its invoice is void.</source>
        <translation>Barang kembali terkemas, fakturnya batal.</translation>
    </message>
    <message>
        <source>Such as: sent by mistake</source>
        <translation>Misalnya: salah kirim</translation>
    </message>
    <message>
        <source>Drop {number}</source>
        <translation>Batalkan {number}</translation>
    </message>
    <message>
        <source>The goods stay reserved for the order.</source>
        <translation>Barangnya tetap dipesan untuk pesanan ini.</translation>
    </message>
    <message>
        <source>Such as: goes together with the rest</source>
        <translation>Misalnya: ikut kiriman berikutnya</translation>
    </message>
    <message>
        <source>Give the rest of {number} up</source>
        <translation>Tutup sisa {number}</translation>
    </message>
    <message>
        <source>What hasn't gone won't be sent; reservations become free.</source>
        <translation>Yang belum dikirim tidak akan dikirim; pesanan barangnya dilepas.</translation>
    </message>
    <message>
        <source>Such as: no longer needed</source>
        <translation>Misalnya: tidak perlu lagi</translation>
    </message>
    <message>
        <source>The rest of {number} is given up</source>
        <translation>Sisa {number} ditutup</translation>
    </message>
    <message>
        <source>Its goods become free.</source>
        <translation>Barangnya dilepas.</translation>
    </message>
    <message>
        <source>Its goods become free. {paid} was paid already:</source>
        <translation>Barangnya dilepas. {paid} sudah dibayar:</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>Keep as balance</source>
        <translation>Simpan jadi saldo</translation>
    </message>
    <message>
        <source>Cancel {number}</source>
        <translation>Batalkan {number}</translation>
    </message>
    <message>
        <source>Such as: customer changed their mind</source>
        <translation>Misalnya: pelanggan berubah pikiran</translation>
    </message>
    <message>
        <source>{number} cancelled</source>
        <translation>{number} dibatalkan</translation>
    </message>
    <message>
        <source>Free the goods of {number}</source>
        <translation>Lepas barang {number}</translation>
    </message>
    <message>
        <source>The order stays, but others may take its goods.</source>
        <translation>Pesanannya tetap, tetapi barangnya boleh dipakai yang lain.</translation>
    </message>
    <message>
        <source>Free the goods</source>
        <translation>Lepas barang</translation>
    </message>
    <message>
        <source>Such as: not paid for a week</source>
        <translation>Misalnya: seminggu belum dibayar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>{short} short: {parts} missing</source>
        <translation>kurang {short}: {parts} tidak ada</translation>
    </message>
    <message>
        <source>{short} not reserved, enough in stock</source>
        <translation>{short} belum dipesan, stok cukup</translation>
    </message>
    <message>
        <source>{short} short, {fill} in stock</source>
        <translation>kurang {short}, {fill} ada di stok</translation>
    </message>
    <message>
        <source>{short} short, {coming} in a delivery not yet posted</source>
        <translation>kurang {short}, {coming} ada di penerimaan yang belum dibukukan</translation>
    </message>
    <message>
        <source>{short} short, none in stock</source>
        <translation>kurang {short}, stok habis</translation>
    </message>
    <message>
        <source>{quantity} reserved</source>
        <translation>{quantity} dipesan</translation>
    </message>
    <message>
        <source>{quantity} being prepared</source>
        <translation>{quantity} disiapkan</translation>
    </message>
    <message>
        <source>{quantity} sent</source>
        <translation>{quantity} dikirim</translation>
    </message>
    <message>
        <source>{quantity} returned</source>
        <translation>{quantity} diretur</translation>
    </message>
    <message>
        <source>{quantity} given up</source>
        <translation>{quantity} ditutup</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Kiriman</translation>
    </message>
    <message>
        <source>{item} ({packed} packed)</source>
        <translation>{item} ({packed} terkemas)</translation>
    </message>
    <message>
        <source>Received by {receiver}, {time}</source>
        <translation>Diterima {receiver}, {time}</translation>
    </message>
    <message>
        <source>{count} parcels</source>
        <translation>{count} koli</translation>
    </message>
    <message>
        <source>Courier, tracking</source>
        <translation>Kurir, resi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>ordered by {customer}</source>
        <translation>dipesan oleh {customer}</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Salin nomor telepon</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Salin alamat</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Sisa bayar</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Number, customer, phone or product…</source>
        <translation>Nomor, pelanggan, telepon atau barang…</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Cari pesanan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Besok</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Semua pesanan</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Papan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Show done</source>
        <translation>Tampilkan selesai</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>New product</source>
        <translation>Barang baru</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Sesuaikan stok</translation>
    </message>
    <message>
        <source>Next part of the form</source>
        <translation>Bagian formulir berikutnya</translation>
    </message>
    <message>
        <source>Retire or sell again</source>
        <translation>Nonaktifkan atau aktifkan lagi</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Impor dari Excel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Price of the selected product</source>
        <translation>Harga barang yang dipilih</translation>
    </message>
    <message>
        <source>Minimum stock of the selected product</source>
        <translation>Stok minimum barang yang dipilih</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Ubah harga</translation>
    </message>
    <message>
        <source>Export to Excel or CSV</source>
        <translation>Ekspor ke Excel atau CSV</translation>
    </message>
    <message>
        <source>Labels of the selected products</source>
        <translation>Label barang terpilih</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Fill in sample data</source>
        <translation>Isi data contoh</translation>
    </message>
    <message>
        <source>Stock card: why is it so many?</source>
        <translation>Kartu stok: mengapa sekian?</translation>
    </message>
    <message>
        <source>Stock card</source>
        <translation>Kartu stok</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Kembali satu langkah</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Fisik</translation>
    </message>
    <message>
        <source>{quantity} reserved</source>
        <translation>{quantity} dipesan</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>isi</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Tambah satuan</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Semua level</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>Mulai jumlah</translation>
    </message>
    <message>
        <source>Base unit</source>
        <translation>Satuan dasar</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Mulai tgl</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>Sampai tgl</translation>
    </message>
    <message>
        <source>Add a price</source>
        <translation>Tambah harga</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Tambah isi</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>Belum ada barang dipilih</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>Aktifkan lagi</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} disimpan</translation>
    </message>
    <message>
        <source>{name} is sold again</source>
        <translation>{name} dijual lagi</translation>
    </message>
    <message>
        <source>{name} is no longer sold</source>
        <translation>{name} dinonaktifkan</translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Unit and stock</source>
        <translation>Satuan dan stok</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Di kasir</translation>
    </message>
    <message>
        <source>Stock history</source>
        <translation>Riwayat stok</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>Nama barang</translation>
    </message>
    <message>
        <source>e.g. Rice 5 kg</source>
        <translation>mis. Beras 5 kg</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>scan, or type with commas between</source>
        <translation>pindai, atau ketik dipisah koma</translation>
    </message>
    <message>
        <source>Selling price</source>
        <translation>Harga jual</translation>
    </message>
    <message>
        <source>Sold in</source>
        <translation>Dijual per</translation>
    </message>
    <message>
        <source>Count the stock</source>
        <translation>Hitung stoknya</translation>
    </message>
    <message>
        <source>Minimum stock</source>
        <translation>Stok minimum</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>Stok awal</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>PPN</translation>
    </message>
    <message>
        <source>Favourite button in Sell</source>
        <translation>Tombol favorit di Jual</translation>
    </message>
    <message>
        <source>Button colour</source>
        <translation>Warna tombol</translation>
    </message>
    <message>
        <source>Further units, such as 1 dus = 24 pcs</source>
        <translation>Satuan lain, misalnya 1 dus = 24 pcs</translation>
    </message>
    <message>
        <source>Prices by level, quantity or days</source>
        <translation>Harga menurut level, jumlah, atau tanggal</translation>
    </message>
    <message>
        <source>A bundle is sold as one, and made of</source>
        <translation>Paket dijual sebagai satu barang, isinya</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rak</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>Nomor izin</translation>
    </message>
    <message>
        <source>Watch the expiry date</source>
        <translation>Awasi tanggal kedaluwarsa</translation>
    </message>
    <message>
        <source>When more is sold than there is</source>
        <translation>Bila dijual melebihi stok</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Biru</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Cokelat</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Bata</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Kuning</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Hijau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Ungu</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Merah muda</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Abu-abu</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Jasa</translation>
    </message>
    <message>
        <source>whole units</source>
        <translation>utuh</translation>
    </message>
    <message>
        <source>tenths (0,1)</source>
        <translation>0,1</translation>
    </message>
    <message>
        <source>hundredths (0,01)</source>
        <translation>0,01</translation>
    </message>
    <message>
        <source>thousandths (0,001)</source>
        <translation>0,001</translation>
    </message>
    <message>
        <source>as the shop does</source>
        <translation>seperti aturan toko</translation>
    </message>
    <message>
        <source>don't sell</source>
        <translation>jangan jual</translation>
    </message>
    <message>
        <source>warn, then sell</source>
        <translation>ingatkan, lalu jual</translation>
    </message>
    <message>
        <source>sell without a word</source>
        <translation>jual tanpa peringatan</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>Kena pajak</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Dibebaskan</translation>
    </message>
    <message>
        <source>Not taxable</source>
        <translation>Tidak kena pajak</translation>
    </message>
    <message>
        <source>Below cost: {loss} lost with each one sold</source>
        <translation>Di bawah harga beli: rugi {loss} tiap satuan</translation>
    </message>
    <message>
        <source>Margin {percent} % ({amount})</source>
        <translation>Margin {percent} % ({amount})</translation>
    </message>
    <message>
        <source>No movement yet.</source>
        <translation>Belum ada mutasi.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Stok menipis</translation>
    </message>
    <message>
        <source>Retired ones</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>Sample data is in: {products} products, {customers} customers</source>
        <translation>Data contoh terisi: {products} barang, {customers} pelanggan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>You may look. Who may change products: {roles}</source>
        <translation>Anda boleh melihat. Yang boleh mengubah produk: {roles}</translation>
    </message>
    <message>
        <source>Search name, code or barcode</source>
        <translation>Cari nama, kode, atau barcode</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Category filter</source>
        <translation>Saring kategori</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>Show all products</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Belum ada barang</translation>
    </message>
    <message>
        <source>Add the first one, bring in your price list, or look around with sample data.</source>
        <translation>Tambah yang pertama, impor daftar harga, atau coba dengan data contoh.</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>Tidak ada barang yang cocok</translation>
    </message>
    <message>
        <source>1 product</source>
        <translation>1 barang</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} barang</translation>
    </message>
    <message>
        <source>Goods in</source>
        <translation>Barang masuk</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Penyesuaian</translation>
    </message>
    <message>
        <source>Stocktake</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>In stock {quantity}</source>
        <translation>Stok {quantity}</translation>
    </message>
    <message>
        <source>{quantity} left</source>
        <translation>sisa {quantity}</translation>
    </message>
    <message>
        <source>Out ({quantity})</source>
        <translation>Habis ({quantity})</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>{name}: price {price} is below cost {cost}.</source>
        <translation>{name}: harga jual {price} di bawah harga beli {cost}.</translation>
    </message>
    <message>
        <source>{name}: {price} is not below {before}, so it never counts.</source>
        <translation>{name}: {price} tidak di bawah {before}, jadi tidak pernah dipakai.</translation>
    </message>
    <message>
        <source>{name} has no price: it is typed at each sale.</source>
        <translation>{name} tanpa harga: diketik tiap kali dijual.</translation>
    </message>
    <message>
        <source>{name}: {old} → {new}</source>
        <translation>{name}: {old} → {new}</translation>
    </message>
    <message>
        <source>below cost</source>
        <translation>di bawah modal</translation>
    </message>
    <message>
        <source>{name}: minimum stock {old} → {new}</source>
        <translation>{name}: stok minimum {old} → {new}</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Tanpa gambar</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Pilih gambar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Picture of {name} saved</source>
        <translation>Gambar {name} disimpan</translation>
    </message>
    <message>
        <source>Picture of {name} removed</source>
        <translation>Gambar {name} dihapus</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>Pilih gambar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Pilih semua</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Naik</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Turun</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>False</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Buka daftar pilihan</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Ya</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>Informasi &amp;tagihan:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>&amp;Akhir:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>A&amp;wal:</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Halaman pembatas</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Terbatas</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Day (06:00 to 17:59)</source>
        <translation>Siang (06.00–17.59)</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Tahan terus</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Pekerjaan</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>&amp;Prioritas:</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Pengaturan pekerjaan</translation>
    </message>
    <message>
        <source>Night (18:00 to 05:59)</source>
        <translation>Malam (18.00–05.59)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>Cetak sekarang</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>&amp;Jadwal cetak:</translation>
    </message>
    <message>
        <source>Second Shift (16:00 to 23:59)</source>
        <translation>Shift kedua (16.00–23.59)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Sangat rahasia</translation>
    </message>
    <message>
        <source>Specific Time</source>
        <translation>Waktu tertentu</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standar</translation>
    </message>
    <message>
        <source>Third Shift (00:00 to 07:59)</source>
        <translation>Shift ketiga (00.00–07.59)</translation>
    </message>
    <message>
        <source>Top Secret</source>
        <translation>Rahasia utama</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Weekend (Saturday to Sunday)</source>
        <translation>Akhir pekan (Sabtu–Minggu)</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Folder tidak ditemukan.
Periksa nama foldernya.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Berkas tidak ditemukan.
Periksa nama berkasnya.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 sudah ada.
Ganti dengan yang baru?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Cari di:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Folder &amp;baru</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Ganti nama</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>'%1' dilindungi.
Tetap hapus?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>Hapus '%1'?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Tampilkan rincian</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Tampilkan daftar</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Folder tidak bisa dihapus.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Jenis berkas:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Cari folder</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ke folder di atasnya</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Daftar tempat dan penanda</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Folder baru</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Folder di atasnya</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Tempat terakhir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Simpan sebagai</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Tampilkan </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Tampilkan berkas &amp;tersembunyi</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Panel samping</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Tanggal diubah</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Komputer saya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>%1, ...</source>
        <translation>%1, ...</translation>
    </message>
    <message>
        <source>Press shortcut</source>
        <translation>Tekan tombol</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>U&amp;rungkan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Potong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Hide Details...</source>
        <translation>Sembunyikan rincian…</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Tampilkan rincian…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Cicero (CC)</source>
        <translation>Cicero (CC)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Khusus</translation>
    </message>
    <message>
        <source>Didot (DD)</source>
        <translation>Didot (DD)</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Tinggi:</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Inci (in)</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Mendatar</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Batas tepi</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Milimeter (mm)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Arah</translation>
    </message>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;Urutan halaman:</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Tata letak halaman</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Ukuran halaman:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Halaman &amp;per lembar:</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Sumber kertas:</translation>
    </message>
    <message>
        <source>Pica (P̸)</source>
        <translation>Pica (P̸)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Poin (pt)</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Tegak</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Mendatar terbalik</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Tegak terbalik</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Lebar:</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>batas bawah</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>batas kiri</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>batas kanan</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>batas atas</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>T&amp;idak untuk semua</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atur ulang</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Kembalikan bawaan</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Simpan semua</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ya untuk &amp;semua</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 sudah ada.
Timpa berkas itu?</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>Penulisan %1 tidak benar. Pakai ',' di antara halaman dan rentang, '-' untuk rentang, dan rentang tidak boleh bertumpuk.</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 adalah folder.
Pilih nama berkas lain.</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Pilihan &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Pilihan &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Cetak</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1x1)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4x4)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2x1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2x2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2x3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3x3)</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Semua halaman</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Bawah ke atas, kiri ke kanan</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Bawah ke atas, kanan ke kiri</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Pengaturan bolak-balik bentrok</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Halaman genap</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Berkas %1 tidak bisa ditulis.
Pilih nama berkas lain.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Penulisan halaman salah</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Kiri ke kanan, bawah ke atas</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Kiri ke kanan, atas ke bawah</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Berkas di komputer</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Halaman ganjil</translation>
    </message>
    <message>
        <source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source>
        <translation>'Halaman per lembar' dan 'Pilihan halaman' tidak bisa dipakai bersama.
Matikan salah satunya.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Cetak ke berkas…</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Cetak ke berkas (PDF)</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Kanan ke kiri, bawah ke atas</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Kanan ke kiri, atas ke bawah</translation>
    </message>
    <message>
        <source>The 'From' value cannot be greater than the 'To' value.</source>
        <translation>Nilai 'Dari' tidak boleh melebihi nilai 'Sampai'.</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Pengaturan bolak-balik bentrok. Perbaiki?</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Atas ke bawah, kiri ke kanan</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Atas ke bawah, kanan ke kiri</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Tulis berkas PDF</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Pilihan lanjutan bentrok</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Pilihan pekerjaan</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Pengaturan halaman bentrok</translation>
    </message>
    <message>
        <source>Printer Properties</source>
        <translation>Properti printer</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Pengaturan halaman bentrok. Perbaiki?</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Beberapa pilihan lanjutan bentrok. Perbaiki?</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>Lanjutan</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Beberapa pilihan bentrok. Perbaiki dulu.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Collate</source>
        <translation>Urutkan per set</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Mode warna</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Salinan:</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Halaman ini</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Cetak bolak-balik</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Abu-abu</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Jilid sisi panjang</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Pengaturan hasil</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Pilihan halaman:</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Halaman dari</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Cetak semua</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Rentang cetak</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Urutan terbalik</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Bagian terpilih</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Jilid sisi pendek</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Tulis halaman atau rentang dengan koma. Rentang ditulis dengan dua angka dan tanda hubung. Misalnya 3,5-7,9 mencetak halaman 3, 5, 6, 7, dan 9.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sampai</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nama:</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Lokasi:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Berkas hasil:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>P&amp;roperti</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Jenis:</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>Bawah</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Tepi kiri</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Satu halaman ke bawah</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Satu halaman ke kiri</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Satu halaman ke kanan</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Satu halaman ke atas</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Tepi kanan</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Gulir ke bawah</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Gulir ke sini</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Gulir ke kiri</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Gulir ke kanan</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Gulir ke atas</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Atas</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Gulir ke kiri</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Gulir ke kanan</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Ulangi %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Urungkan %1</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>U&amp;rungkan</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Salin &amp;alamat tautan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Potong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>Qris</name>
    <message>
        <source>QRIS code with or without the amount</source>
        <translation>Kode QRIS dengan atau tanpa jumlah</translation>
    </message>
    <message>
        <source>Money arrived? Reference (if any)</source>
        <translation>Uang sudah masuk? Nomor referensi (bila ada)</translation>
    </message>
    <message>
        <source>Scan and pay</source>
        <translation>Pindai dan bayar</translation>
    </message>
    <message>
        <source>QRIS code, {amount} to {shop}</source>
        <translation>Kode QRIS, {amount} ke {shop}</translation>
    </message>
    <message>
        <source>Practice: no code is shown, so that nobody really pays.</source>
        <translation>Latihan: kode tidak ditampilkan supaya tidak ada yang sungguh membayar.</translation>
    </message>
    <message>
        <source>The customer types the amount.</source>
        <translation>Pelanggan mengetik jumlahnya sendiri.</translation>
    </message>
    <message>
        <source>QRIS takes at most {most} at once. Take the rest otherwise.</source>
        <translation>QRIS paling banyak {most} sekali bayar. Terima sisanya dengan cara lain.</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Scan a barcode or type a name</source>
        <translation>Pindai barcode atau ketik nama</translation>
    </message>
    <message>
        <source>Scan or search for a product</source>
        <translation>Pindai atau cari produk</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Produk ditemukan</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>add</source>
        <translation>tambah</translation>
    </message>
    <message>
        <source>a quantity first</source>
        <translation>jumlah di depan</translation>
    </message>
    <message>
        <source>Quantity of the line</source>
        <translation>Jumlah barang di baris</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>Harga beli baris</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Modal</translation>
    </message>
    <message>
        <source>Next unit for the line</source>
        <translation>Satuan berikutnya untuk baris</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Batch and expiry of the line</source>
        <translation>Batch dan kedaluwarsa baris</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Supplier of the delivery</source>
        <translation>Pemasok kiriman</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Pemasok</translation>
    </message>
    <message>
        <source>Posted receipts</source>
        <translation>Riwayat penerimaan</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Take the goods into stock</source>
        <translation>Masukkan barang ke stok</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bukukan</translation>
    </message>
    <message>
        <source>Labels for what came in</source>
        <translation>Label untuk barang yang masuk</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Penerimaan lain</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Next open receipt</source>
        <translation>Penerimaan terbuka berikutnya</translation>
    </message>
    <message>
        <source>Give this receipt up</source>
        <translation>Batalkan penerimaan ini</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Kembali selangkah</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Urungkan perubahan terakhir</translation>
    </message>
    <message>
        <source>Line above</source>
        <translation>Baris di atas</translation>
    </message>
    <message>
        <source>Line below</source>
        <translation>Baris di bawah</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Cost per unit</source>
        <translation>Harga beli</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Dibukukan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>Barang diterima</translation>
    </message>
    <message>
        <source>Scan the first product of the delivery</source>
        <translation>Pindai produk pertama dari kiriman</translation>
    </message>
    <message>
        <source>Each line is stored at once; nothing changes in stock before you post.</source>
        <translation>Setiap baris langsung tersimpan; stok baru berubah setelah dibukukan.</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} dihapus</translation>
    </message>
    <message>
        <source>Goods receipt given up</source>
        <translation>Penerimaan barang dibatalkan</translation>
    </message>
    <message>
        <source>No product has the code {code}.</source>
        <translation>Tidak ada produk dengan kode {code}.</translation>
    </message>
    <message>
        <source>Make the product</source>
        <translation>Buat produknya</translation>
    </message>
    <message>
        <source>{number} posted: {lines}</source>
        <translation>{number} dibukukan: {lines}</translation>
    </message>
    <message>
        <source>{number} posted: {lines}, {total}</source>
        <translation>{number} dibukukan: {lines}, {total}</translation>
    </message>
    <message>
        <source>Open receipt {at} of {count}</source>
        <translation>Penerimaan terbuka {at} dari {count}</translation>
    </message>
    <message>
        <source>{quantity} units</source>
        <translation>{quantity} satuan</translation>
    </message>
    <message>
        <source>Number on their invoice</source>
        <translation>Nomor faktur pemasok</translation>
    </message>
    <message>
        <source>Back to the receipt</source>
        <translation>Kembali ke penerimaan</translation>
    </message>
    <message>
        <source>Search number, supplier or reference</source>
        <translation>Cari nomor, pemasok, atau faktur</translation>
    </message>
    <message>
        <source>Goods of the receipt</source>
        <translation>Barang dalam penerimaan</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Hanya {name}</translation>
    </message>
    <message>
        <source>Show receipts from every supplier</source>
        <translation>Tampilkan penerimaan dari semua pemasok</translation>
    </message>
    <message>
        <source>No goods receipt yet</source>
        <translation>Belum ada penerimaan barang</translation>
    </message>
    <message>
        <source>No goods receipt matches</source>
        <translation>Tidak ada penerimaan yang cocok</translation>
    </message>
    <message>
        <source>Nothing came from this supplier yet</source>
        <translation>Belum ada kiriman dari pemasok ini</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} baris</translation>
    </message>
    <message>
        <source>Supplier: type a name</source>
        <translation>Pemasok: ketik nama</translation>
    </message>
    <message>
        <source>Suppliers found</source>
        <translation>Pemasok ditemukan</translation>
    </message>
    <message>
        <source>take</source>
        <translation>ambil</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Add “{name}” as a new supplier</source>
        <translation>Tambah “{name}” sebagai pemasok baru</translation>
    </message>
    <message>
        <source>Supplier {name} added</source>
        <translation>Pemasok {name} ditambah</translation>
    </message>
</context>
<context>
    <name>Receivables</name>
    <message>
        <source>Take payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Kartu piutang</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Ingatkan</translation>
    </message>
    <message>
        <source>Save the list as a table</source>
        <translation>Simpan daftar sebagai tabel</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Cetak daftar</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Muat ulang</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Kembali selangkah</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>Belum tempo</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 hari</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 hari</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 hari</translation>
    </message>
    <message>
        <source>&gt; 90 days</source>
        <translation>&gt; 90 hari</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Tempo sejak</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>1–30 d.</source>
        <translation>1–30 h.</translation>
    </message>
    <message>
        <source>31–60 d.</source>
        <translation>31–60 h.</translation>
    </message>
    <message>
        <source>61–90 d.</source>
        <translation>61–90 h.</translation>
    </message>
    <message>
        <source>&gt; 90 d.</source>
        <translation>&gt; 90 h.</translation>
    </message>
    <message>
        <source>receivables {day}</source>
        <translation>piutang {day}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Owing</source>
        <translation>Berutang</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>All balances</source>
        <translation>Semua saldo</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 pelanggan</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} pelanggan</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Menjumlahkan…</translation>
    </message>
    <message>
        <source>Receivables by age</source>
        <translation>Umur piutang</translation>
    </message>
    <message>
        <source>Search name, phone, code or address</source>
        <translation>Cari nama, telepon, kode, atau alamat</translation>
    </message>
    <message>
        <source>Statement over</source>
        <translation>Kartu piutang untuk</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Tidak ada pelanggan yang cocok</translation>
    </message>
    <message>
        <source>Nobody is late</source>
        <translation>Tidak ada yang terlambat</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>Tidak ada yang berutang</translation>
    </message>
    <message>
        <source>Sales on credit are listed here until they are paid.</source>
        <translation>Penjualan tempo tercantum di sini sampai lunas.</translation>
    </message>
    <message>
        <source>More than {n} lines are too many for paper: save a table.</source>
        <translation>Lebih dari {n} baris terlalu banyak untuk kertas: simpan sebagai tabel.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Text of the reminder</source>
        <translation>Teks pengingat</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Bahasa lain</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Salin teks</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Shift</source>
        <translation>Kasir dan laci</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation>Daftar nomor</translation>
    </message>
    <message>
        <source>Book check</source>
        <translation>Cek pembukuan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>Print the credit note</source>
        <translation>Cetak nota retur</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Uang kembali</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <translation>Retur tanpa struk</translation>
    </message>
    <message>
        <source>What is in the cart, paid out in cash</source>
        <translation>Isi keranjang, dibayar tunai dari laci</translation>
    </message>
    <message>
        <source>Nobody knows what was paid: the prices are those of the cart.</source>
        <translation>Harga yang dulu dibayar tidak diketahui: dipakai harga di keranjang.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terima retur</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Diretur</translation>
    </message>
    <message>
        <source>sold {sold}  ·  left {left}</source>
        <translation>dijual {sold}  ·  sisa {left}</translation>
    </message>
    <message>
        <source>sold {sold}  ·  back {back}  ·  left {left}</source>
        <translation>dijual {sold}  ·  retur {back}  ·  sisa {left}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>rusak</translation>
    </message>
    <message>
        <source>Returned by the customer</source>
        <translation>Dikembalikan pelanggan</translation>
    </message>
    <message>
        <source>{code} isn't on this receipt.</source>
        <translation>{code} tidak ada di struk ini.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Lines that can come back</source>
        <translation>Barang yang bisa diretur</translation>
    </message>
    <message>
        <source>To stock</source>
        <translation>Ke stok</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>All of {name} came back already.</source>
        <translation>Semua {name} sudah diretur.</translation>
    </message>
    <message>
        <source>Only {left} of {name} can come back.</source>
        <translation>Hanya {left} {name} yang bisa diretur.</translation>
    </message>
    <message>
        <source>Say how much comes back: + or digits.</source>
        <translation>Isi berapa yang diretur: + atau angka.</translation>
    </message>
    <message>
        <source>{number} waits to be settled: {amount}.</source>
        <translation>{number} belum diselesaikan: {amount}.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Kembalikan uang</translation>
    </message>
    <message>
        <source>{amount} is taken off what is owed on it.</source>
        <translation>{amount} memotong piutang faktur ini.</translation>
    </message>
    <message>
        <source>Taken off the debt</source>
        <translation>Memotong piutang</translation>
    </message>
    <message>
        <source>Kept for the customer</source>
        <translation>Jadi saldo pelanggan</translation>
    </message>
    <message>
        <source>Paid on other invoices</source>
        <translation>Membayar faktur lain</translation>
    </message>
    <message>
        <source>Paid on the cart</source>
        <translation>Membayar keranjang</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Piutang</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Tukar</translation>
    </message>
    <message>
        <source>How the money goes back</source>
        <translation>Cara uang kembali</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Seperti dibayar</translation>
    </message>
    <message>
        <source>All by {method}</source>
        <translation>Semua lewat {method}</translation>
    </message>
    <message>
        <source>{number}: {amount} pays for the cart now.</source>
        <translation>{number}: {amount} kini membayar keranjang.</translation>
    </message>
    <message>
        <source>{number}: the goods are back.</source>
        <translation>{number}: barang sudah diterima kembali.</translation>
    </message>
    <message>
        <source>{number}: give back {money}.</source>
        <translation>{number}: kembalikan {money}.</translation>
    </message>
    <message>
        <source>Without a receipt: the goods in the cart</source>
        <translation>Tanpa struk: barang di keranjang</translation>
    </message>
    <message>
        <source>Scan what came back into the cart first, then choose this again.</source>
        <translation>Pindai dulu barang yang kembali ke keranjang, lalu pilih ini lagi.</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Keep the segment</source>
        <translation>Simpan segmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Segmen baru</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Delete the segment</source>
        <translation>Hapus segmen</translation>
    </message>
    <message>
        <source>WhatsApp to the person chosen</source>
        <translation>WhatsApp ke orang terpilih</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Address labels</source>
        <translation>Label alamat</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label alamat</translation>
    </message>
    <message>
        <source>Print address labels</source>
        <translation>Cetak label alamat</translation>
    </message>
    <message>
        <source>Save the people shown in a file</source>
        <translation>Simpan orang yang tampil ke file</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Into the list</source>
        <translation>Ke daftar</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Segarkan</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Mundur selangkah</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Kind of buyer</source>
        <translation>Jenis pembeli</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Golongan</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Pembelian</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Birthday in</source>
        <translation>Ulang tahun di</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Piutang</translation>
    </message>
    <message>
        <source>Bought this product</source>
        <translation>Pernah beli barang ini</translation>
    </message>
    <message>
        <source>WhatsApp message ({name})</source>
        <translation>Pesan WhatsApp ({name})</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>Simpan sebagai</translation>
    </message>
    <message>
        <source>Hello {name},</source>
        <translation>Halo {name},</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Nama segmen</translation>
    </message>
    <message>
        <source>Scan with a phone: the chat with +{number} opens.</source>
        <translation>Pindai dengan ponsel: obrolan dengan +{number} terbuka.</translation>
    </message>
    <message>
        <source>No whole phone number: the phone will ask whom to send to.</source>
        <translation>Nomor tidak lengkap: ponsel akan bertanya kirim ke siapa.</translation>
    </message>
    <message>
        <source>Code with the message to {name}</source>
        <translation>Kode berisi pesan untuk {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Setuju</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Menolak</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Last bought</source>
        <translation>Terakhir beli</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Belanja</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Piutang</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Promosi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Ulang tahun</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Ditanya pada</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>Semua barang</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>Barang ditemukan</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>take</source>
        <translation>ambil</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Mulai label ke</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 sampai {most}</translation>
    </message>
    <message>
        <source>Address labels {day}</source>
        <translation>Label alamat {day}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Preview of the labels</source>
        <translation>Pratinjau label</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>Segment {name} kept</source>
        <translation>Segmen {name} disimpan</translation>
    </message>
    <message>
        <source>Segment {name} deleted</source>
        <translation>Segmen {name} dihapus</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segmen</translation>
    </message>
    <message>
        <source>People of the segment</source>
        <translation>Orang dalam segmen</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Choose other conditions, or fewer of them.</source>
        <translation>Pilih syarat lain, atau kurangi syaratnya.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Bought within</source>
        <translation>Beli dalam</translation>
    </message>
    <message>
        <source>Not bought for</source>
        <translation>Tak beli selama</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>Belum pernah beli</translation>
    </message>
    <message>
        <source>Owes something</source>
        <translation>Berutang</translation>
    </message>
    <message>
        <source>Owes nothing</source>
        <translation>Tidak berutang</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Maret</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Agustus</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Desember</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua orang</translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation>Daftar promosi</translation>
    </message>
    <message>
        <source>Left out of it</source>
        <translation>Tidak ikut</translation>
    </message>
    <message>
        <source>All of them agreed to marketing.</source>
        <translation>Semuanya setuju menerima promosi.</translation>
    </message>
    <message>
        <source>Left out: {unasked} not asked, {declined} declined. Only who agreed is exported.</source>
        <translation>Tidak ikut: {unasked} belum ditanya, {declined} menolak. Hanya yang setuju diekspor.</translation>
    </message>
    <message>
        <source>Not asked: {unasked}. Declined: {declined}. No marketing.</source>
        <translation>Belum ditanya: {unasked}. Menolak: {declined}. Jangan kirim promosi.</translation>
    </message>
    <message>
        <source>{agreed} agreed to marketing, {left} didn't.</source>
        <translation>{agreed} setuju menerima promosi, {left} tidak.</translation>
    </message>
    <message>
        <source>1 person saved in {file}.</source>
        <translation>1 orang disimpan di {file}.</translation>
    </message>
    <message>
        <source>{rows} people saved in {file}.</source>
        <translation>{rows} orang disimpan di {file}.</translation>
    </message>
    <message>
        <source>Left out: {left}.</source>
        <translation>Tidak ikut: {left}.</translation>
    </message>
    <message>
        <source>Roll {size}</source>
        <translation>Gulungan {size}</translation>
    </message>
    <message>
        <source>A4, {places} ({size})</source>
        <translation>A4, {places} ({size})</translation>
    </message>
    <message>
        <source>{labels} labels</source>
        <translation>{labels} label</translation>
    </message>
    <message>
        <source>{labels} labels on 1 sheet</source>
        <translation>{labels} label di 1 lembar</translation>
    </message>
    <message>
        <source>{labels} labels on {pages} sheets</source>
        <translation>{labels} label di {pages} lembar</translation>
    </message>
    <message>
        <source>{n} without an address</source>
        <translation>{n} tanpa alamat</translation>
    </message>
    <message>
        <source>{n} not in the list shown</source>
        <translation>{n} di luar daftar yang tampil</translation>
    </message>
    <message>
        <source>Left out: {who}</source>
        <translation>Tidak ikut: {who}</translation>
    </message>
</context>
<context>
    <name>Sell</name>
    <message>
        <source>Item</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Discount on the whole order (10% or 3000)</source>
        <translation>Diskon nota (10% atau 3000)</translation>
    </message>
    <message>
        <source>Discount (10% or 3000)</source>
        <translation>Diskon (10% atau 3000)</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>Scan the first item</source>
        <translation>Pindai barang pertama</translation>
    </message>
    <message>
        <source>search by name</source>
        <translation>cari nama</translation>
    </message>
    <message>
        <source>choose a customer</source>
        <translation>pilih pelanggan</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>hapus</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>urungkan</translation>
    </message>
    <message>
        <source>{n} kinds  ·  {q} units</source>
        <translation>{n} jenis  ·  {q} satuan</translation>
    </message>
    <message>
        <source>1 kind  ·  {q} units</source>
        <translation>1 jenis  ·  {q} satuan</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>Pelanggan umum</translation>
    </message>
    <message>
        <source>Add customer “{name}”</source>
        <translation>Tambah pelanggan “{name}”</translation>
    </message>
    <message>
        <source>Name, phone or address…</source>
        <translation>Nama, telepon, atau alamat…</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>Cari pelanggan</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Pelanggan ditemukan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Ambil di toko</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Same again</source>
        <translation>Sama lagi</translation>
    </message>
    <message>
        <source>Kept {amount}</source>
        <translation>Titipan {amount}</translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation>Piutang {amount}</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>lewat 1 hari</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>lewat {n} hari</translation>
    </message>
    <message>
        <source>Last: {day}  ·  {amount}</source>
        <translation>Terakhir: {day}  ·  {amount}</translation>
    </message>
    <message>
        <source>Limit {amount}</source>
        <translation>Batas {amount}</translation>
    </message>
    <message>
        <source>{over} over the limit of {amount}</source>
        <translation>{over} di atas batas {amount}</translation>
    </message>
    <message>
        <source>{left} left of {amount}</source>
        <translation>sisa {left} dari {amount}</translation>
    </message>
    <message>
        <source>No name needed for a cash sale</source>
        <translation>Tunai tidak perlu nama</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Sembunyikan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Often bought</source>
        <translation>Sering dibeli</translation>
    </message>
    <message>
        <source>{name}: only {left} in stock, {asked} in the cart.</source>
        <translation>Stok {name} tinggal {left}, di keranjang {asked}.</translation>
    </message>
    <message>
        <source>{name} is sold below cost.</source>
        <translation>{name} dijual di bawah modal.</translation>
    </message>
    <message>
        <source>A discount was larger than what is left; it was taken off.</source>
        <translation>Diskon melebihi sisa belanja, jadi dihapus.</translation>
    </message>
    <message>
        <source>{code} isn't registered yet</source>
        <translation>{code} belum terdaftar</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Cari nama</translation>
    </message>
    <message>
        <source>Sell all the same</source>
        <translation>Tetap jual</translation>
    </message>
    <message>
        <source>Add the address</source>
        <translation>Isi alamat</translation>
    </message>
    <message>
        <source>Owed {amount}  ·  {number}</source>
        <translation>Piutang {amount}  ·  {number}</translation>
    </message>
    <message>
        <source>Change {amount}  ·  {number}</source>
        <translation>Kembalian {amount}  ·  {number}</translation>
    </message>
    <message>
        <source>Give back {amount}  ·  {number}</source>
        <translation>Kembalikan {amount}  ·  {number}</translation>
    </message>
    <message>
        <source>Paid {amount}  ·  {number}</source>
        <translation>Lunas {amount}  ·  {number}</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Taken back at the counter</source>
        <translation>Dibatalkan di kasir</translation>
    </message>
    <message>
        <source>{name} is out of stock.</source>
        <translation>Stok {name} habis.</translation>
    </message>
    <message>
        <source>{number} is void; its items are back in the cart.</source>
        <translation>{number} batal; barangnya kembali ke keranjang.</translation>
    </message>
    <message>
        <source>{number} is credited by {note}; its items are in the cart.</source>
        <translation>{number} dikreditkan dengan {note}; barangnya ada di keranjang.</translation>
    </message>
    <message>
        <source>Nothing has been sold yet</source>
        <translation>Belum ada penjualan</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Reference or approval code (if any)</source>
        <translation>No. referensi atau kode approval (bila ada)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Finish only after you have seen that the money has arrived.</source>
        <translation>Selesaikan setelah Anda melihat uangnya masuk.</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Uang pas</translation>
    </message>
    <message>
        <source>Save as receivable</source>
        <translation>Simpan sebagai piutang</translation>
    </message>
    <message>
        <source>Pay &amp; print receipt</source>
        <translation>Bayar &amp; cetak struk</translation>
    </message>
    <message>
        <source>Pay in several ways</source>
        <translation>Bayar beberapa cara</translation>
    </message>
    <message>
        <source>Back to one way (Esc)</source>
        <translation>Kembali ke satu cara (Esc)</translation>
    </message>
    <message>
        <source>Hand over &amp; print receipt</source>
        <translation>Serahkan &amp; cetak struk</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Uang dikembalikan</translation>
    </message>
    <message>
        <source>Change to hand out</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Change due</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Choose a customer first (F3): a debt needs a name.</source>
        <translation>Pilih pelanggan dulu (F3): piutang perlu nama.</translation>
    </message>
    <message>
        <source>{name} pays by {day}.
Owed afterwards: {amount}</source>
        <translation>{name} bayar paling lambat {day}.
Piutang sesudahnya: {amount}</translation>
    </message>
    <message>
        <source>Over the limit by {amount}</source>
        <translation>Melewati batas sebesar {amount}</translation>
    </message>
    <message>
        <source>Left of the limit: {amount}</source>
        <translation>Sisa batas: {amount}</translation>
    </message>
    <message>
        <source>Scan a barcode or type an item's name…</source>
        <translation>Pindai barcode atau ketik nama barang…</translation>
    </message>
    <message>
        <source>Scan or search for an item</source>
        <translation>Pindai atau cari barang</translation>
    </message>
    <message>
        <source>Items found</source>
        <translation>Barang ditemukan</translation>
    </message>
    <message>
        <source>add</source>
        <translation>tambah</translation>
    </message>
    <message>
        <source>type a quantity first: 3*sugar</source>
        <translation>isi jumlah: 3*gula</translation>
    </message>
    <message>
        <source>add and stay</source>
        <translation>tambah &amp; tetap mencari</translation>
    </message>
    <message>
        <source>take up</source>
        <translation>ambil</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>sisa {n}</translation>
    </message>
    <message>
        <source>Stock {n}</source>
        <translation>Stok {n}</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>Pilih pelanggan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Sell to a walk-in customer</source>
        <translation>Jual ke pelanggan umum</translation>
    </message>
    <message>
        <source>Change the quantity</source>
        <translation>Ubah jumlah</translation>
    </message>
    <message>
        <source>Write a note on the line</source>
        <translation>Tulis catatan baris</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>Ubah harga</translation>
    </message>
    <message>
        <source>Give a discount on the line</source>
        <translation>Beri diskon baris</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Line above</source>
        <translation>Baris di atas</translation>
    </message>
    <message>
        <source>Line below</source>
        <translation>Baris di bawah</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Pesanan baru</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Hold under a name</source>
        <translation>Tahan dengan nama</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>Simpan pesanan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Deliver or pick up</source>
        <translation>Kirim atau ambil</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Ambil</translation>
    </message>
    <message>
        <source>Next open order</source>
        <translation>Pesanan terbuka berikutnya</translation>
    </message>
    <message>
        <source>Show as a quotation</source>
        <translation>Tampilkan sebagai penawaran</translation>
    </message>
    <message>
        <source>Copy an old order</source>
        <translation>Salin pesanan lama</translation>
    </message>
    <message>
        <source>The customer's last order again</source>
        <translation>Pesanan terakhir pelanggan ini lagi</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Terima retur</translation>
    </message>
    <message>
        <source>Give a discount on the order</source>
        <translation>Beri diskon nota</translation>
    </message>
    <message>
        <source>Empty the cart</source>
        <translation>Kosongkan keranjang</translation>
    </message>
    <message>
        <source>Show or hide favourites</source>
        <translation>Tampilkan atau sembunyikan favorit</translation>
    </message>
    <message>
        <source>Go to the favourites</source>
        <translation>Ke favorit</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>Exact cash and print</source>
        <translation>Uang pas dan cetak</translation>
    </message>
    <message>
        <source>Print the last receipt again</source>
        <translation>Cetak ulang struk terakhir</translation>
    </message>
    <message>
        <source>Preview the last receipt</source>
        <translation>Pratinjau struk terakhir</translation>
    </message>
    <message>
        <source>Pay by {method}</source>
        <translation>Bayar dengan {method}</translation>
    </message>
    <message>
        <source>Cash button {n}</source>
        <translation>Tombol tunai {n}</translation>
    </message>
    <message>
        <source>Open the drawer for today</source>
        <translation>Buka kasir hari ini</translation>
    </message>
    <message>
        <source>Count the money in the drawer before the first sale.</source>
        <translation>Hitung uang di laci kasir sebelum penjualan pertama.</translation>
    </message>
    <message>
        <source>Opening cash</source>
        <translation>Modal awal</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Buka kasir</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>{number}  ·  reserved</source>
        <translation>{number}  ·  dicadangkan</translation>
    </message>
    <message>
        <source>Order {n}</source>
        <translation>Pesanan {n}</translation>
    </message>
    <message>
        <source>{order}  ·  empty</source>
        <translation>{order}  ·  kosong</translation>
    </message>
    <message>
        <source>{order}  ·  1 item</source>
        <translation>{order}  ·  1 barang</translation>
    </message>
    <message>
        <source>{order}  ·  {n} items</source>
        <translation>{order}  ·  {n} barang</translation>
    </message>
    <message>
        <source>Cart emptied</source>
        <translation>Keranjang dikosongkan</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} dihapus</translation>
    </message>
    <message>
        <source>Includes VAT {percent} %</source>
        <translation>Termasuk PPN {percent} %</translation>
    </message>
    <message>
        <source>VAT {percent} %</source>
        <translation>PPN {percent} %</translation>
    </message>
    <message>
        <source>Total {amount}</source>
        <translation>Total {amount}</translation>
    </message>
    <message>
        <source>less {amount}</source>
        <translation>dikurangi {amount}</translation>
    </message>
    <message>
        <source>{q} units</source>
        <translation>{q} satuan</translation>
    </message>
    <message>
        <source>Exchange {number}</source>
        <translation>Tukar {number}</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Ongkir</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Uang muka (DP)</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>Total bayar</translation>
    </message>
    <message>
        <source>No order is waiting</source>
        <translation>Tidak ada pesanan yang menunggu</translation>
    </message>
    <message>
        <source>Cancel order {number}? Its goods become free again.</source>
        <translation>Batalkan pesanan {number}? Barangnya bebas kembali.</translation>
    </message>
    <message>
        <source>Cancelled at the counter</source>
        <translation>Dibatalkan di kasir</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Hold under the name of</source>
        <translation>Tahan atas nama</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Cetak bukti pesanan</translation>
    </message>
    <message>
        <source>Order {number} cancelled</source>
        <translation>Pesanan {number} dibatalkan</translation>
    </message>
    <message>
        <source>Order {number} cancelled: give back {amount}</source>
        <translation>Pesanan {number} dibatalkan: kembalikan {amount}</translation>
    </message>
    <message>
        <source>Order {number} saved: its goods are reserved</source>
        <translation>Pesanan {number} disimpan, stoknya dicadangkan</translation>
    </message>
    <message>
        <source>Order {number} saved; {name} must wait: {kept} of {asked} there</source>
        <translation>Pesanan {number} disimpan; {name} menunggu: ada {kept} dari {asked}</translation>
    </message>
    <message>
        <source>change {amount}</source>
        <translation>kembalian {amount}</translation>
    </message>
    <message>
        <source>give back {amount}</source>
        <translation>kembalikan {amount}</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} barang</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 barang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Dicadangkan</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>bulk ≥ {quantity}</source>
        <translation>grosir ≥ {quantity}</translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation>level {level}</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>promo</translation>
    </message>
    <message>
        <source>promotion until {day}</source>
        <translation>promo s.d. {day}</translation>
    </message>
    <message>
        <source>Copied at today's prices.</source>
        <translation>Disalin dengan harga hari ini.</translation>
    </message>
    <message>
        <source>{number} copied at today's prices.</source>
        <translation>{number} disalin dengan harga hari ini.</translation>
    </message>
    <message>
        <source>No longer sold: {names}.</source>
        <translation>Tidak dijual lagi: {names}.</translation>
    </message>
    <message>
        <source>{number} is in the cart again.</source>
        <translation>{number} masuk lagi ke keranjang.</translation>
    </message>
    <message>
        <source>Can't be sold: {names}.</source>
        <translation>Tidak bisa dijual: {names}.</translation>
    </message>
    <message>
        <source>Too little in stock: {names}.</source>
        <translation>Stok kurang: {names}.</translation>
    </message>
    <message>
        <source>Another price: {names}.</source>
        <translation>Harga berubah: {names}.</translation>
    </message>
    <message>
        <source>No order to copy yet</source>
        <translation>Belum ada pesanan untuk disalin</translation>
    </message>
    <message>
        <source>Nothing is left to pay for this order</source>
        <translation>Pesanan ini sudah lunas</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>No logo yet</source>
        <translation>Belum ada logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Pilih logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>Pilih gambar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Pratinjau nota</translation>
    </message>
    <message>
        <source>Roll 80 mm</source>
        <translation>Rol 80 mm</translation>
    </message>
    <message>
        <source>Roll 58 mm</source>
        <translation>Rol 58 mm</translation>
    </message>
    <message>
        <source>no rounding</source>
        <translation>tanpa pembulatan</translation>
    </message>
    <message>
        <source>down, in the customer's favour</source>
        <translation>ke bawah, untung pelanggan</translation>
    </message>
    <message>
        <source>to the nearest</source>
        <translation>ke yang terdekat</translation>
    </message>
    <message>
        <source>up</source>
        <translation>ke atas</translation>
    </message>
    <message>
        <source>warn, then sell</source>
        <translation>ingatkan, lalu jual</translation>
    </message>
    <message>
        <source>don't sell</source>
        <translation>jangan jual</translation>
    </message>
    <message>
        <source>sell without a word</source>
        <translation>jual saja</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} menit</translation>
    </message>
    <message>
        <source>never</source>
        <translation>tidak pernah</translation>
    </message>
    <message>
        <source>Half letter</source>
        <translation>Setengah letter</translation>
    </message>
    <message>
        <source>when the goods leave</source>
        <translation>saat barang keluar</translation>
    </message>
    <message>
        <source>when the order is confirmed</source>
        <translation>saat pesanan dikonfirmasi</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 hari</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} hari</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 menit</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Shop and logo</source>
        <translation>Toko dan logo</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Phone / WhatsApp</source>
        <translation>No. HP / WA</translation>
    </message>
    <message>
        <source>e.g. 0812-3456-7890</source>
        <translation>mis. 0812-3456-7890</translation>
    </message>
    <message>
        <source>Tax number (NPWP)</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Address and phone</source>
        <translation>Alamat dan telepon</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Customer (always if money is owed)</source>
        <translation>Pelanggan (selalu bila ada tagihan)</translation>
    </message>
    <message>
        <source>Numbers of order and delivery note</source>
        <translation>Nomor pesanan dan surat jalan</translation>
    </message>
    <message>
        <source>Subtotal, even if it is the total</source>
        <translation>Subtotal, walaupun sama dengan total</translation>
    </message>
    <message>
        <source>How much item discounts saved</source>
        <translation>Jumlah hemat dari diskon barang</translation>
    </message>
    <message>
        <source>Line at the foot of papers</source>
        <translation>Kalimat di kaki nota</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>Nomor urut</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Unit in a column of its own</source>
        <translation>Satuan dalam kolom sendiri</translation>
    </message>
    <message>
        <source>Bank accounts, one a line</source>
        <translation>Rekening bank, satu per baris</translation>
    </message>
    <message>
        <source>e.g. BCA 123 456 7890 a.n. Sari Wulandari</source>
        <translation>mis. BCA 123 456 7890 a.n. Sari Wulandari</translation>
    </message>
    <message>
        <source>Receipt and invoice</source>
        <translation>Struk dan faktur</translation>
    </message>
    <message>
        <source>Receipt paper</source>
        <translation>Kertas struk</translation>
    </message>
    <message>
        <source>Invoice paper</source>
        <translation>Kertas faktur</translation>
    </message>
    <message>
        <source>Language of papers</source>
        <translation>Bahasa nota</translation>
    </message>
    <message>
        <source>Code on receipts that opens a chat with the shop</source>
        <translation>Kode di struk untuk menghubungi toko lewat WhatsApp</translation>
    </message>
    <message>
        <source>On receipts</source>
        <translation>Isi struk</translation>
    </message>
    <message>
        <source>Columns of invoices and delivery notes</source>
        <translation>Kolom faktur dan surat jalan</translation>
    </message>
    <message>
        <source>Last lines of invoices</source>
        <translation>Kalimat terakhir faktur</translation>
    </message>
    <message>
        <source>Empty: the line at the foot of papers</source>
        <translation>Kosong: kalimat di kaki nota</translation>
    </message>
    <message>
        <source>PDF files fit for archives (PDF/A-2b)</source>
        <translation>Berkas PDF untuk arsip (PDF/A-2b)</translation>
    </message>
    <message>
        <source>QRIS</source>
        <translation>QRIS</translation>
    </message>
    <message>
        <source>Print it on receipts and invoices not yet paid</source>
        <translation>Cetak di struk dan faktur yang belum lunas</translation>
    </message>
    <message>
        <source>Tax and rounding</source>
        <translation>Pajak dan pembulatan</translation>
    </message>
    <message>
        <source>The shop charges VAT (PKP)</source>
        <translation>Toko memungut PPN (PKP)</translation>
    </message>
    <message>
        <source>Prices include VAT</source>
        <translation>Harga sudah termasuk PPN</translation>
    </message>
    <message>
        <source>Round cash totals to</source>
        <translation>Bulatkan total tunai ke</translation>
    </message>
    <message>
        <source>Rounding goes</source>
        <translation>Arah pembulatan</translation>
    </message>
    <message>
        <source>Stock and discount</source>
        <translation>Stok dan diskon</translation>
    </message>
    <message>
        <source>When more is sold than there is</source>
        <translation>Bila dijual melebihi stok</translation>
    </message>
    <message>
        <source>When a price of the shop is below cost</source>
        <translation>Bila harga toko di bawah modal</translation>
    </message>
    <message>
        <source>Discount a cashier may give, at most</source>
        <translation>Diskon kasir paling besar</translation>
    </message>
    <message>
        <source>Sell on credit to customers without a limit</source>
        <translation>Jual tempo kepada pelanggan tanpa batas kredit</translation>
    </message>
    <message>
        <source>Orders and delivery</source>
        <translation>Pesanan &amp; pengiriman</translation>
    </message>
    <message>
        <source>Make the invoice</source>
        <translation>Faktur dibuat</translation>
    </message>
    <message>
        <source>Unpaid orders give their goods back after</source>
        <translation>Pesanan belum dibayar melepas barangnya setelah</translation>
    </message>
    <message>
        <source>A quotation is good for</source>
        <translation>Penawaran berlaku selama</translation>
    </message>
    <message>
        <source>Document numbers</source>
        <translation>Nomor dokumen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Surat jalan</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Goods receipt</source>
        <translation>Penerimaan barang</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Nota retur</translation>
    </message>
    <message>
        <source>Money receipt</source>
        <translation>Kwitansi</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Thermal, dot matrix, ESC/POS, copies, cash drawer, test page</source>
        <translation>Termal, dot matrix, ESC/POS, rangkap, laci uang, halaman uji</translation>
    </message>
    <message>
        <source>People and PINs</source>
        <translation>Pengguna &amp; PIN</translation>
    </message>
    <message>
        <source>Lock the window when nobody works on it for</source>
        <translation>Kunci jendela bila tidak dipakai selama</translation>
    </message>
    <message>
        <source>Cashier, manager, owner, role, rights, recovery code</source>
        <translation>Kasir, manajer, pemilik, peran, hak, kode pemulihan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Needs {seq}; with {mm} also {yyyy}</source>
        <translation>Perlu {seq}; bila ada {mm} juga {yyyy}</translation>
    </message>
    <message>
        <source>Looks like {number}</source>
        <translation>Contoh: {number}</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Kembali ke pencarian</translation>
    </message>
    <message>
        <source>Saved: {setting}</source>
        <translation>Tersimpan: {setting}</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Cari pengaturan</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Tidak ada pengaturan yang cocok</translation>
    </message>
    <message>
        <source>Locked. Who may change this: {roles}</source>
        <translation>Terkunci. Yang boleh mengubah: {roles}</translation>
    </message>
    <message>
        <source>The training shop opens in a window of its own.</source>
        <translation>Toko latihan dibuka di jendela tersendiri.</translation>
    </message>
    <message>
        <source>The training shop can't be started. Start it yourself.</source>
        <translation>Toko latihan tidak bisa dibuka dari sini. Jalankan sendiri.</translation>
    </message>
    <message>
        <source>New staff can sell, void and print as they like in a shop of made-up goods. It has a file of its own and a coloured frame, and every paper is marked TRAINING.</source>
        <translation>Karyawan baru bebas menjual, membatalkan, dan mencetak di toko dengan barang contoh. Berkasnya terpisah, bingkainya berwarna, dan tiap nota bertanda LATIHAN.</translation>
    </message>
    <message>
        <source>This is the training shop. Close the window to leave it.</source>
        <translation>Ini toko latihan. Tutup jendela untuk keluar.</translation>
    </message>
    <message>
        <source>Open the training shop</source>
        <translation>Buka toko latihan</translation>
    </message>
    <message>
        <source>Choose a picture of the code</source>
        <translation>Pilih gambar kode</translation>
    </message>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS toko</translation>
    </message>
    <message>
        <source>Paste the text of your static code, 000201…</source>
        <translation>Tempel teks kode statis Anda, 000201…</translation>
    </message>
    <message>
        <source>Read from a picture…</source>
        <translation>Baca dari gambar…</translation>
    </message>
    <message>
        <source>Without a code customers scan your sticker and type the amount.</source>
        <translation>Tanpa kode, pelanggan memindai stiker Anda dan mengetik jumlahnya.</translation>
    </message>
    <message>
        <source>Pays {name}, {city}. Check that this is your shop.</source>
        <translation>Dibayarkan ke {name}, {city}. Pastikan ini toko Anda.</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>{amount} put into the drawer</source>
        <translation>{amount} masuk ke laci</translation>
    </message>
    <message>
        <source>{amount} taken out of the drawer</source>
        <translation>{amount} keluar dari laci</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Kas masuk/keluar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Untuk apa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Such as: drinking water</source>
        <translation>Misalnya: air galon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>{amount} stays in the drawer</source>
        <translation>{amount} tetap di laci</translation>
    </message>
    <message>
        <source>Count the money in the drawer</source>
        <translation>Hitung uang di laci kasir</translation>
    </message>
    <message>
        <source>How many of each? What should be there is told after the count.</source>
        <translation>Berapa lembar atau keping? Jumlah seharusnya baru tampil setelah dihitung.</translation>
    </message>
    <message>
        <source>Note or coin</source>
        <translation>Pecahan</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Pieces of {value}</source>
        <translation>Jumlah {value}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Taken out as deposit</source>
        <translation>Diambil untuk disetor</translation>
    </message>
    <message>
        <source>Why does it differ?</source>
        <translation>Mengapa selisih?</translation>
    </message>
    <message>
        <source>Such as: wrong change given</source>
        <translation>Misalnya: salah memberi kembalian</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Tutup kasir</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Hari usaha</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Disetor</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Kasir yang sudah ditutup</translation>
    </message>
    <message>
        <source>Enter: show and print again</source>
        <translation>Enter: lihat dan cetak ulang</translation>
    </message>
    <message>
        <source>No shift was closed yet</source>
        <translation>Belum ada kasir yang ditutup</translation>
    </message>
    <message>
        <source>Each closing is kept here and can be printed again.</source>
        <translation>Setiap tutup kasir tersimpan di sini dan bisa dicetak lagi.</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Shift {number}</translation>
    </message>
    <message>
        <source>{day} · closed {moment} by {name}</source>
        <translation>{day} · ditutup {moment} oleh {name}</translation>
    </message>
    <message>
        <source>X report {number}</source>
        <translation>Laporan X {number}</translation>
    </message>
    <message>
        <source>{day} · taken {moment} by {name}</source>
        <translation>{day} · dicetak {moment} oleh {name}</translation>
    </message>
    <message>
        <source>Expected in the drawer</source>
        <translation>Seharusnya di laci</translation>
    </message>
    <message>
        <source>Left in the drawer</source>
        <translation>Sisa di laci</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Print {paper}</source>
        <translation>Cetak {paper}</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Buka laci kasir</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Laporan X</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Tutup kasir</translation>
    </message>
    <message>
        <source>Go to the counter</source>
        <translation>Ke layar Jual</translation>
    </message>
    <message>
        <source>The drawer belongs to nobody. Open a shift at the counter.</source>
        <translation>Laci kasir belum dipegang siapa pun. Buka kasir di layar Jual.</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Kasir belum dibuka</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ditutup</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>Buka sejak</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Dibuka oleh</translation>
    </message>
    <message>
        <source>Someone with the right has to approve this</source>
        <translation>Perlu persetujuan yang berhak</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Purchase of goods</source>
        <translation>Belanja barang</translation>
    </message>
    <message>
        <source>Change money</source>
        <translation>Uang kecil</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Bank deposit</source>
        <translation>Setoran bank</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lain-lain</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Open the drawer: why?</source>
        <translation>Buka laci kasir: apa alasannya?</translation>
    </message>
    <message>
        <source>Such as: change a large note</source>
        <translation>Misalnya: tukar uang besar</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Drawer opening written down</source>
        <translation>Buka laci kasir sudah dicatat</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Buka laci kasir tanpa penjualan</translation>
    </message>
    <message>
        <source>The shift of {day} is still open. Count and close it, then open today's.</source>
        <translation>Kasir tanggal {day} masih buka. Hitung dan tutup dulu, lalu buka untuk hari ini.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>The shop's file can't be opened</source>
        <translation>Berkas toko tidak dapat dibuka</translation>
    </message>
    <message>
        <source>The file was left as it is.</source>
        <translation>Berkas dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Buka berkas lain…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>StockCard</name>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mutasi</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Left then</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Masih ada</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>Sisa 1 hari</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>Sisa {days} hari</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>Buka produk</translation>
    </message>
    <message>
        <source>What expires soon</source>
        <translation>Segera kedaluwarsa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Expires within {days} days</source>
        <translation>Kedaluwarsa dalam {days} hari</translation>
    </message>
    <message>
        <source>Scan a product to see why its stock is what it is.</source>
        <translation>Pindai produk untuk melihat mengapa stoknya sekian.</translation>
    </message>
    <message>
        <source>Nothing expires soon</source>
        <translation>Tidak ada yang segera kedaluwarsa</translation>
    </message>
    <message>
        <source>No movement yet</source>
        <translation>Belum ada mutasi</translation>
    </message>
    <message>
        <source>The stock of this product isn't counted.</source>
        <translation>Stok produk ini tidak dihitung.</translation>
    </message>
    <message>
        <source>worth {value}</source>
        <translation>bernilai {value}</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mutasi</translation>
    </message>
    <message>
        <source>Goods that expire soon</source>
        <translation>Barang yang segera kedaluwarsa</translation>
    </message>
    <message>
        <source>On hand {there} {unit} · reserved {held} · available {free}</source>
        <translation>Fisik {there} {unit} · dipesan {held} · tersedia {free}</translation>
    </message>
    <message>
        <source>Reserved for {orders}</source>
        <translation>Dipesan untuk {orders}</translation>
    </message>
    <message>
        <source>Sell first: {batches}</source>
        <translation>Jual dulu: {batches}</translation>
    </message>
</context>
<context>
    <name>StockPages</name>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Goods receipt</source>
        <translation>Penerimaan</translation>
    </message>
    <message>
        <source>Stock card</source>
        <translation>Kartu stok</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Stok opname</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Stok menipis</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Pemasok</translation>
    </message>
</context>
<context>
    <name>Suppliers</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Penerimaan</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Terakhir kirim</translation>
    </message>
    <message>
        <source>e.g. PT Sumber Makmur</source>
        <translation>mis. PT Sumber Makmur</translation>
    </message>
    <message>
        <source>e.g. 031-5550</source>
        <translation>mis. 031-5550</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Pemasok baru</translation>
    </message>
    <message>
        <source>No supplier chosen</source>
        <translation>Belum ada pemasok dipilih</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Aktifkan lagi</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} disimpan</translation>
    </message>
    <message>
        <source>{name} is offered again</source>
        <translation>{name} ditawarkan lagi</translation>
    </message>
    <message>
        <source>{name} is no longer offered</source>
        <translation>{name} tidak ditawarkan lagi</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Retired ones</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Correct the supplier</source>
        <translation>Ubah pemasok</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Receipts from the supplier</source>
        <translation>Penerimaan dari pemasok</translation>
    </message>
    <message>
        <source>Retire or use again</source>
        <translation>Nonaktifkan atau aktifkan lagi</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Muat ulang</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Mundur selangkah</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Tetap simpan</translation>
    </message>
    <message>
        <source>Search name, code or phone</source>
        <translation>Cari nama, kode, atau telepon</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Pemasok</translation>
    </message>
    <message>
        <source>Add a supplier</source>
        <translation>Tambah pemasok</translation>
    </message>
    <message>
        <source>Show all suppliers</source>
        <translation>Tampilkan semua pemasok</translation>
    </message>
    <message>
        <source>No suppliers yet</source>
        <translation>Belum ada pemasok</translation>
    </message>
    <message>
        <source>Add one here, or type its name while goods come in.</source>
        <translation>Tambah di sini, atau ketik namanya saat barang datang.</translation>
    </message>
    <message>
        <source>No supplier matches</source>
        <translation>Tidak ada pemasok yang cocok</translation>
    </message>
    <message>
        <source>1 supplier</source>
        <translation>1 pemasok</translation>
    </message>
    <message>
        <source>{count} suppliers</source>
        <translation>{count} pemasok</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>copy {n}</source>
        <translation>salinan {n}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>apply</source>
        <translation>terapkan</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Sell</source>
        <translation>Jual</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Proses</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Pemindai siap</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Kasir belum dibuka</translation>
    </message>
    <message>
        <source>Shift since {time}</source>
        <translation>Shift sejak {time}</translation>
    </message>
    <message>
        <source>Search anything…</source>
        <translation>Cari apa saja…</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema terang</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema gelap</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>TRAINING: nothing here is a real sale</source>
        <translation>LATIHAN: semua di sini bukan penjualan sungguhan</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Umum</translation>
    </message>
    <message>
        <source>Go to {tab}</source>
        <translation>Buka {tab}</translation>
    </message>
    <message>
        <source>Show help and keys</source>
        <translation>Tampilkan bantuan dan daftar tombol</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Scan or search here</source>
        <translation>Pindai atau cari di sini</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Go to the counter and scan</source>
        <translation>Ke Jual dan pindai</translation>
    </message>
    <message>
        <source>Search anything</source>
        <translation>Cari apa saja</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Tab berikutnya</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Tab sebelumnya</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Change the theme: light or dark</source>
        <translation>Ganti tema: terang atau gelap</translation>
    </message>
    <message>
        <source>Switch to Bahasa Indonesia</source>
        <translation>Switch to English</translation>
    </message>
    <message>
        <source>Lock or change person</source>
        <translation>Kunci atau ganti pengguna</translation>
    </message>
</context>
</TS>
